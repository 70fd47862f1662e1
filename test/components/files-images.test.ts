import { expect } from '@open-wc/testing';
import { imageLimit, type Attachment } from '../../src/index.js';
import { allByRole, byRole, findByRole, focused, textOf, until, untilReads } from '../support/by-role.js';
import { ear, fill } from '../support/composer-at.js';
import { everything } from '../support/desk-at.js';
import { described } from '../support/described.js';
import { filesAt } from '../support/files-at.js';
import { bytesOf, contentOf, gif, picture, turned } from '../support/images.js';
import { press, type } from '../support/keyboard.js';

const icon = (name = 'icon.png') => picture({ width: 32, height: 24, of: 'flat', name });
const describe_ = 'What is in the image, for people who do not see it';
const altField = () => findByRole<HTMLInputElement>('textbox', describe_);
const insert = () => byRole('button', 'Insert').click();

/** The size in KB and the width in pixels that are told of the image. */
function measured(): [size: number, width: number] {
  const told = /([\d.]+) (KB|bytes) · (\d+) × \d+ pixels/.exec(textOf(byRole('group'))) ?? [];
  return [Number(told[1]) / (told[2] === 'KB' ? 1 : 1024), Number(told[3])];
}

/** Presses a button that makes the image smaller, and waits until it is. */
async function shrinkMore(name: string): Promise<void> {
  const [, width] = measured();
  byRole('button', name).click();
  await until(() => measured()[1] < width && allByRole('button', 'Still smaller').length === 1);
}

type WriteBlob = (this: OffscreenCanvas, options?: ImageEncodeOptions) => Promise<Blob>;

/** Describes the image that is asked about, and puts it in. */
async function describeAs(alt: string): Promise<void> {
  fill(await altField(), alt);
  insert();
}

/** The image that was uploaded, as whoever gets it sees it. */
async function uploadedImage(base64: string, mime: string) {
  const blob = new Blob([bytesOf(atob(base64))], { type: mime });
  const bitmap = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const pen = canvas.getContext('2d')!;
  pen.drawImage(bitmap, 0, 0);
  const at = (x: number, y: number) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(x * bitmap.width, y * bitmap.height, 1, 1).data;
    return { red, green, blue, alpha };
  };
  return { width: bitmap.width, height: bitmap.height, at, content: atob(base64) };
}

describe('an image for the message', () => {
  it('is described, uploaded with what it is, and put in by its address', async () => {
    const { pick, uploads, composer } = await filesAt();
    const file = await icon();

    pick('inline', file);
    await altField();
    expect(textOf(byRole('group', 'Image icon.png'))).to.include('32 × 24 pixels');
    await describeAs(' A red mark ');
    await untilReads('The image is in the message.');

    expect(uploads).to.have.length(1);
    expect(uploads[0]).to.include({ use: 'inline-image', name: 'icon.png', type: 'image/png', bytes: file.size });
    expect(bytesOf(atob(uploads[0]!.base64))).to.deep.equal(await contentOf(file));
    expect(composer.inserted).to.deep.equal([
      { src: 'https://files.test/1', alt: 'A red mark', width: 32, height: 24 },
    ]);
    expect(allByRole('group')).to.have.length(0);
  });

  it('tells until when it can be seen (C5)', async () => {
    const { pick } = await filesAt();

    pick('inline', await icon());
    await describeAs('A mark');

    await untilReads('The customer can see it until Tuesday, June 30, 2026.');
    byRole('button', 'Dismiss').click();
    await until(() => allByRole('button', 'Dismiss').length === 0);
  });

  it('tells that it is six months where the desktop does not say when', async () => {
    const url = 'https://files.test/1';
    const { pick } = await filesAt({
      uploadFile: async ({ name, type, bytes }) => ({ id: '1', name, type, bytes, state: 'ready', url }),
    });

    pick('inline', await icon());
    await describeAs('A mark');

    await untilReads('The customer can see it for six months.');
  });

  it('is no attachment', async () => {
    const { pick, draft, composer } = await filesAt();

    pick('inline', await icon());
    await describeAs('A mark');
    await until(() => composer.inserted.length === 1);

    expect(draft()?.attachments).to.equal(undefined);
    expect(composer.files.whyNotSend).to.deep.equal([]);
  });

  describe('that is too large (C4)', () => {
    it('is refused, made smaller, described and put in, by keyboard alone', async () => {
      const { composer, uploads } = await filesAt();
      const photo = await picture();
      expect(photo.size).to.be.greaterThan(imageLimit);
      byRole('button', 'Insert image').focus();

      composer.files.add([photo], 'inline');
      await untilReads('at most 15 KB are allowed');
      await until(() => focused() === 'button Make it smaller');
      expect(composer.files.whyNotSend).to.deep.equal(['photo.png']);
      await press('Enter');
      await until(() => focused() === `textbox ${describe_}`);
      await type('A red wall');
      await press('Enter');
      await untilReads('The image is in the message.');

      const [upload] = uploads;
      expect(upload?.bytes)
        .to.be.greaterThan(imageLimit / 2)
        .and.at.most(imageLimit);
      expect(atob(upload!.base64)).to.have.length(upload!.bytes);
      expect(upload).to.include({ name: upload?.type === 'image/webp' ? 'photo.webp' : 'photo.jpg' });
      const seen = await uploadedImage(upload!.base64, upload!.type);
      expect(composer.inserted).to.deep.equal([
        { src: 'https://files.test/1', alt: 'A red wall', width: seen.width, height: seen.height },
      ]);
      expect(seen.width / seen.height).to.be.closeTo(320 / 240, 0.02);
      expect(focused()).to.equal('button Insert image');
    });

    it('says how large it became, and can be made smaller still', async () => {
      const { pick } = await filesAt();
      pick('inline', await picture());
      (await findByRole('button', 'Make it smaller')).click();
      await altField();
      const [size, width] = measured();

      await shrinkMore('Still smaller');

      const [smallerSize, smallerWidth] = measured();
      expect([size, smallerSize].every((each) => each <= 15)).to.be.true;
      expect(smallerWidth / width).to.be.closeTo(0.75, 0.05);
    });

    it('can be made smaller until nothing is left to see, and says so then', async () => {
      const { pick } = await filesAt();
      pick('inline', await picture({ width: 40, height: 30 }));
      await altField();

      await shrinkMore('Make it smaller');
      while (byRole('button', 'Still smaller').ariaDisabled !== 'true') await shrinkMore('Still smaller');
      byRole('button', 'Still smaller').click();

      expect(measured()[1]).to.equal(16);
      expect(described(byRole('button', 'Still smaller'))).to.equal('It cannot be made smaller than this.');
    });

    it('is shown as it will look', async () => {
      const { pick } = await filesAt();

      pick('inline', await picture({ of: 'noise', type: 'image/jpeg' }));
      (await findByRole('button', 'Make it smaller')).click();

      const preview = await findByRole<HTMLCanvasElement>('image', 'Preview');
      const pixels = preview.getContext('2d')!.getImageData(0, 0, preview.width, preview.height).data;
      expect(new Set(pixels).size).to.be.greaterThan(50);
    });

    it('stays see-through where the format can', async () => {
      const { pick, uploads, composer } = await filesAt();

      pick('inline', await picture({ seeThrough: true }));
      (await findByRole('button', 'Make it smaller')).click();
      await describeAs('Half a wall');
      await until(() => composer.inserted.length === 1);

      const { at } = await uploadedImage(uploads[0]!.base64, uploads[0]!.type);
      expect(uploads[0]?.type).to.equal('image/webp');
      expect([at(0.2, 0.5).alpha, at(0.9, 0.5).alpha]).to.deep.equal([255, 0]);
      expect(textOf()).not.to.include('transparent');
    });

    it('is put on white and says so where no format keeps it see-through', async () => {
      const written = Reflect.get(OffscreenCanvas.prototype, 'convertToBlob') as WriteBlob;
      // a browser that cannot write WebP writes PNG instead
      OffscreenCanvas.prototype.convertToBlob = function (options) {
        return written.call(this, options?.type === 'image/webp' ? {} : options);
      };
      try {
        const { pick, uploads, composer } = await filesAt();
        pick('inline', await picture({ seeThrough: true }));
        (await findByRole('button', 'Make it smaller')).click();
        await untilReads('What was transparent is white now.');
        await describeAs('Half a wall');
        await until(() => composer.inserted.length === 1);

        const { red, green, blue, alpha } = (await uploadedImage(uploads[0]!.base64, uploads[0]!.type)).at(0.9, 0.5);
        expect(uploads[0]).to.include({ type: 'image/jpeg', name: 'photo.jpg' });
        expect(Math.min(red, green, blue, alpha)).to.be.greaterThan(250);
      } finally {
        OffscreenCanvas.prototype.convertToBlob = written;
      }
    });

    it('says that it does not move any more', async () => {
      const { pick } = await filesAt();

      pick('inline', gif(2, { isLarge: true }));
      (await findByRole('button', 'Make it smaller')).click();

      await untilReads('The image does not move any more.');
    });

    it('is as upright as its camera meant it, and says nothing of the camera', async () => {
      const { pick, uploads, composer } = await filesAt();
      const wide = await picture({ type: 'image/jpeg', width: 480, height: 240 });
      const photo = await turned(wide, 6);
      expect(String.fromCharCode(...(await contentOf(photo)).subarray(0, 200))).to.include('Exif');

      pick('inline', photo);
      (await findByRole('button', 'Make it smaller')).click();
      await describeAs('A wall');
      await until(() => composer.inserted.length === 1);

      const { width, height, content } = await uploadedImage(uploads[0]!.base64, uploads[0]!.type);
      expect(height / width).to.be.closeTo(2, 0.05);
      expect(content).not.to.match(/exif/i);
    });

    it('goes beside the message instead, if the agent likes that better', async () => {
      const { pick, uploads, composer } = await filesAt();
      pick('inline', await picture());

      (await findByRole('button', 'Attach it instead')).click();
      await untilReads('Ready to be sent');

      expect(uploads[0]).to.include({ use: 'attachment', type: 'image/png' });
      expect(composer.inserted).to.deep.equal([]);
    });

    it('is let be when the agent says so while it is being made smaller', async () => {
      const { pick, composer } = await filesAt();
      pick('inline', await picture({ width: 1200, height: 900 }));
      (await findByRole('button', 'Make it smaller')).click();
      await untilReads('Making the image smaller…');

      byRole('button', 'Cancel').click();
      await until(() => allByRole('group').length === 0);

      expect(composer.files.isBusy).to.be.false;
      expect(composer.files.whyNotSend).to.deep.equal([]);
    });
  });

  describe('must be described', () => {
    it('so that without words it goes nowhere, and the field says so', async () => {
      const { pick, uploads } = await filesAt();
      pick('inline', await icon());
      const field = await altField();
      fill(field, '   ');

      insert();
      await untilReads('Say what is in the image, or that it is decoration.');

      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(described(field)).to.include('Say what is in the image');
      expect(uploads).to.have.length(0);
      expect(focused()).to.equal(`textbox ${describe_}`);
      fill(field, 'A mark');
      await until(() => field.getAttribute('aria-invalid') === 'false');
    });

    it('unless it is decoration', async () => {
      const { pick, composer } = await filesAt();
      pick('inline', await icon());
      fill(await altField(), 'A mark');

      byRole('checkbox', 'It is only decoration').click();
      await until(() => allByRole('textbox', describe_).length === 0);
      insert();
      await until(() => composer.inserted.length === 1);

      expect(composer.inserted[0]?.alt).to.equal('');
    });

    it('and the Enter of an input method is not the agent’s', async () => {
      const { pick, uploads } = await filesAt();
      pick('inline', await icon());
      const field = await altField();
      fill(field, '赤い');
      const enter = { key: 'Enter', bubbles: true, composed: true, cancelable: true };

      field.dispatchEvent(new KeyboardEvent('keydown', { ...enter, isComposing: true }));
      field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
      field.dispatchEvent(new KeyboardEvent('keydown', enter));
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, isComposing: true }));

      await altField();
      expect(uploads).to.have.length(0);
    });
  });

  describe('that cannot be put in', () => {
    const page = '<!doctype html><script>alert(1)</script>';
    const cases: readonly { what: string; file: () => File; says: string; mayBeAttached: boolean }[] = [
      {
        what: 'a page that is called an image',
        file: () => new File([page], 'photo.png', { type: 'image/png' }),
        says: 'The file says that it is an image, and is none.',
        mayBeAttached: false,
      },
      {
        what: 'an SVG',
        file: () => new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'a.svg', { type: 'image/svg+xml' }),
        says: 'Only PNG, JPEG, GIF and WebP images can be put into a message.',
        mayBeAttached: true,
      },
      {
        what: 'an image of a telephone',
        file: () => new File([bytesOf('\0\0\0\x18ftypheic')], 'a.heic', { type: 'image/heic' }),
        says: 'Only PNG, JPEG, GIF and WebP images can be put into a message.',
        mayBeAttached: true,
      },
      {
        what: 'a page behind the start of an image',
        file: () => new File([bytesOf(`GIF89a\x01\0\x01\0\0\0\0${page}`)], 'a.gif', { type: 'image/gif' }),
        says: 'The image is damaged and cannot be shown.',
        mayBeAttached: true,
      },
      {
        what: 'an image that would take all memory',
        file: () =>
          new File([bytesOf('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x80\0\0\0\x80\0\x08\x06\0\0\0')], 'a.png', {
            type: 'image/png',
          }),
        says: 'The image has more than 100 million pixels.',
        mayBeAttached: true,
      },
      {
        what: 'nothing',
        file: () => new File([], 'a.png', { type: 'image/png' }),
        says: 'There is nothing in this file.',
        mayBeAttached: false,
      },
    ];
    for (const { what, file, says, mayBeAttached } of cases)
      it(`says why: ${what}`, async () => {
        const { pick, uploads, composer } = await filesAt();
        byRole('button', 'Insert image').focus();

        pick('inline', file());
        await untilReads(says);

        expect(allByRole('button', 'Attach it instead')).to.have.length(mayBeAttached ? 1 : 0);
        expect(composer.files.whyNotSend).to.have.length(1);
        byRole('button', 'Dismiss').click();
        await until(() => composer.files.whyNotSend.length === 0);
        expect(uploads).to.have.length(0);
        expect(focused()).to.equal('button Insert image');
      });

    it('because it ends too early', async () => {
      const { pick } = await filesAt();
      const whole = await picture({ type: 'image/jpeg' });

      pick('inline', new File([whole.slice(0, 300)], 'half.jpg', { type: 'image/jpeg' }));

      await untilReads('The image is damaged and cannot be shown.');
    });

    it('is not offered to go beside the message where nothing can', async () => {
      const { pick } = await filesAt({ capabilities: everything.filter((each) => each !== 'attachments') });

      pick('inline', await picture());
      await findByRole('button', 'Make it smaller');

      expect(allByRole('button', 'Attach it instead')).to.have.length(0);
    });
  });

  describe('where images are forbidden (C4)', () => {
    const forbidden = { desk: { imagesForbidden: true } };

    it('the button can be reached and says why', async () => {
      await filesAt({}, forbidden);
      const button = byRole('button', 'Insert image');

      expect(described(button)).to.include('Your organisation does not allow images in messages.');
      expect(button.ariaDisabled).to.equal('true');
      button.focus();
      await press('Enter');
      await untilReads('Your organisation does not allow images in messages.');
    });

    it('a pasted one is refused with that reason, and can go beside the message', async () => {
      const { composer, uploads } = await filesAt({}, forbidden);

      composer.files.add([await icon()], 'inline');
      await untilReads('Your organisation does not allow images in messages.');
      byRole('button', 'Attach it instead').click();
      await untilReads('Ready to be sent');

      expect(uploads.map(({ use }) => use)).to.deep.equal(['attachment']);
    });
  });

  describe('that does not arrive', () => {
    it('is tried again under the same token', async () => {
      let isUp = false;
      const { pick, uploads, composer } = await filesAt({
        uploadFile: async ({ name, type, bytes }) => {
          if (!isUp) throw new Error('The store is full');
          return { id: '1', name, type, bytes, state: 'ready', url: 'https://files.test/1' };
        },
      });
      pick('inline', await icon());
      await describeAs('A mark');
      await untilReads('Not uploaded. The desktop failed: The store is full Trying again is safe');

      isUp = true;
      await until(() => focused() === 'button Try again');
      await press('Enter');
      await until(() => composer.inserted.length === 1);

      expect(uploads).to.have.length(2);
      expect(uploads[1]?.token).to.equal(uploads[0]?.token);
      expect(uploads[1]?.base64).to.equal(uploads[0]?.base64);
    });

    const answers: readonly { what: string; answer: Partial<Attachment>; says: string }[] = [
      {
        what: 'is refused',
        answer: { state: 'refused', reason: 'It shows a card.' },
        says: 'Refused: It shows a card.',
      },
      { what: 'is still looked into', answer: { state: 'scanning' }, says: 'The desktop is still checking the image.' },
      ...['data:image/png;base64,AAAA', 'cid:1', 'blob:https://a.test/1', 'http://files.test/1', '/files/1', ''].map(
        (url) => ({ what: `comes back as “${url}”`, answer: { url }, says: 'from which no image can be shown' }),
      ),
      { what: 'comes back without an address', answer: { url: undefined }, says: 'from which no image can be shown' },
      { what: 'is gone already', answer: { state: 'expired' }, says: 'from which no image can be shown' },
      {
        what: 'comes back with a password in its address',
        answer: { url: 'https://a:b@files.test/1' },
        says: 'from which no image can be shown',
      },
    ];
    for (const { what, answer, says } of answers)
      it(`${what}: it is not put in, and says why`, async () => {
        const url = 'https://files.test/1';
        const { pick, composer } = await filesAt({
          uploadFile: async ({ name, type, bytes }) => ({ id: '1', name, type, bytes, state: 'ready', url, ...answer }),
        });

        pick('inline', await icon());
        await describeAs('A mark');
        await untilReads(says);

        expect(composer.inserted).to.deep.equal([]);
        expect(composer.files.whyNotSend).to.deep.equal(['icon.png']);
      });

    it('may come from the machine itself, where a desktop is tried out', async () => {
      const { pick, composer } = await filesAt({
        uploadFile: async ({ name, type, bytes }) => ({
          ...{ id: '1', name, type, bytes, state: 'ready' },
          url: 'http://localhost:8000/1',
        }),
      });

      pick('inline', await icon());
      await describeAs('A mark');

      await until(() => composer.inserted.length === 1);
    });

    it('is let be while it is uploaded, and is not put in when it arrives', async () => {
      let arrive: (file: Attachment) => void = () => undefined;
      const { pick, uploads, settle, composer } = await filesAt({
        uploadFile: () => new Promise((resolve) => (arrive = resolve)),
      });
      pick('inline', await icon());
      await describeAs('A mark');
      await untilReads('Uploading…');
      await until(() => uploads.length === 1);

      byRole('button', 'Cancel').click();
      arrive({ id: '1', name: 'a', type: 'image/png', bytes: 1, state: 'ready', url: 'https://files.test/1' });
      await settle();
      await until(() => allByRole('group').length === 0);

      expect(composer.inserted).to.deep.equal([]);
    });
  });

  it('waits until there is an editor to take it', async () => {
    const { pick, composer } = await filesAt();
    composer.takesImages = false;
    pick('inline', await icon());
    await describeAs('A mark');
    await untilReads('The image is uploaded, and is not in the message yet.');

    composer.takesImages = true;
    await until(() => focused() === 'button Insert');
    await press('Enter');

    await until(() => composer.inserted.length === 1);
    await untilReads('The image is in the message.');
  });

  it('is not put into the message of another conversation', async () => {
    let arrive: (file: Attachment) => void = () => undefined;
    const { pick, uploads, begin, session, settle, composer } = await filesAt({
      uploadFile: () => new Promise((resolve) => (arrive = resolve)),
    });
    const key = session.view.selectedKey!;
    pick('inline', await icon());
    await describeAs('A mark');
    await until(() => uploads.length === 1);

    await begin('luis@example.com');
    await until(() => allByRole('group').length === 0);
    arrive({ id: '1', name: 'a', type: 'image/png', bytes: 1, state: 'ready', url: 'https://files.test/1' });
    await settle();
    session.select(key);
    await untilReads('The image is uploaded, and is not in the message yet.');

    expect(composer.inserted).to.deep.equal([]);
  });

  it('is asked about one at a time, the rest after it', async () => {
    const { pick, composer } = await filesAt();

    pick('inline', await icon('a.png'), await icon('b.png'), await icon('c.png'));
    await findByRole('group', 'Image a.png, and 2 more after it');
    await describeAs('A');
    await findByRole('group', 'Image b.png, and 1 more after it');
    await altField();
    await until(() => focused() === `textbox ${describe_}`);
    await press('Escape');
    await findByRole('group', 'Image c.png');
    await describeAs('C');
    await until(() => composer.inserted.length === 2);

    expect(composer.inserted.map(({ alt }) => alt)).to.deep.equal(['A', 'C']);
  });

  it('is left with Escape, which closes nothing else, and the focus returns to the message', async () => {
    const { composer, page } = await filesAt();
    let heard = 0;
    page.addEventListener('keydown', ({ key }) => (heard += key === 'Escape' ? 1 : 0));
    byRole('textbox', 'Message').focus();
    composer.files.add([await icon()], 'inline');
    await until(() => focused() === `textbox ${describe_}`);

    await press('Escape');
    await until(() => allByRole('group').length === 0);

    expect(focused()).to.equal('textbox Message');
    expect(heard).to.equal(0);
  });

  it('does not take the focus from where the agent has gone meanwhile', async () => {
    let fail: (error: Error) => void = () => undefined;
    const { composer, uploads } = await filesAt({
      uploadFile: () => new Promise((_, reject) => (fail = reject)),
    });
    byRole('button', 'Insert image').focus();
    composer.files.add([await icon()], 'inline');
    await describeAs('A mark');
    await until(() => uploads.length === 1);

    byRole('textbox', 'Message').focus();
    fail(new Error('The store is full'));
    await findByRole('button', 'Try again');
    const afterFailure = focused();
    byRole('button', 'Cancel').click();
    await until(() => allByRole('group').length === 0);

    expect([afterFailure, focused()]).to.deep.equal(['textbox Message', 'textbox Message']);
  });

  it('is spoken of at each step, once', async () => {
    const { pick, composer } = await filesAt();
    const heard = ear(composer);

    pick('inline', await picture());
    (await findByRole('button', 'Make it smaller')).click();
    await describeAs('A wall');
    await until(() => heard.some((said) => said.startsWith('The image is in the message.')));

    expect(heard.filter((said) => said !== 'Reading the image…')).to.have.length(4);
    expect(heard.join(' ')).to.match(/at most 15 KB.*Making the image smaller….*Uploading….*can see it until/);
  });

  it('speaks Spanish', async () => {
    const { pick } = await filesAt({}, { lang: 'es' });

    pick('inline', await picture());
    (await findByRole('button', 'Reducirla')).click();
    fill(await findByRole('textbox', 'Qué hay en la imagen, para quien no la ve'), 'Una pared');
    byRole('button', 'Insertar').click();

    await untilReads('El cliente puede verla hasta el martes, 30 de junio de 2026.');
  });

  it('is no trouble to people who use other means, at any step', async () => {
    const { pick, page } = await filesAt({ uploadFile: () => new Promise(() => undefined) });

    pick('inline', await picture());
    await findByRole('button', 'Make it smaller');
    await expect(page).to.be.accessible();
    byRole('button', 'Make it smaller').click();
    await altField();
    insert();
    await untilReads('Say what is in the image');
    await expect(page).to.be.accessible();
    await describeAs('A wall');
    await untilReads('Uploading…');
    await expect(page).to.be.accessible();
  });
});

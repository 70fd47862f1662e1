/** The content of a file in base64; the browser does it beside the page, however long it is. Nothing when it cannot be read. */
export const base64Of = (file: Blob): Promise<string | undefined> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onerror = () => {
      resolve(undefined);
    };
    reader.onload = () => {
      const { result } = reader;
      resolve(typeof result === 'string' ? result.slice(result.indexOf(',') + 1) : undefined);
    };
    reader.readAsDataURL(file);
  });

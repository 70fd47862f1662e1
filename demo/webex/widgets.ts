// What `outbound-webex.js` registers, as this dev server has it.
import 'outbound-elements/define-webex';

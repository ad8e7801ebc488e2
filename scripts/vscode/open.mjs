// @ts-check
import { spawn } from 'node:child_process';

/**
 * Opens an address in the user's browser where there is a display and a program that does it.
 *
 * @param {string} address
 * @returns {Promise<boolean>} whether such a program was started
 */
export async function openInBrowser(address) {
  const opener = openerCommand(address);
  if (!opener) return false;
  return new Promise((resolve) => {
    const child = spawn(opener.file, opener.args, { detached: true, stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

/** @param {string} address */
function openerCommand(address) {
  switch (process.platform) {
    case 'darwin':
      return { file: 'open', args: [address] };
    case 'win32':
      // Not `cmd /c start`, which would take the address apart at its ampersands.
      return { file: 'rundll32', args: ['url.dll,FileProtocolHandler', address] };
    default:
      if (!process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return undefined;
      return { file: 'xdg-open', args: [address] };
  }
}

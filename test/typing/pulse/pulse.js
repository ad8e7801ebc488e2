/**
 * An extension that notes in `busy.log`, in its own folder, how long the extension host it runs in did not get round to
 * a timer: a line for each time, with the moment in milliseconds since 1970 and the length in milliseconds.
 */
const { appendFileSync } = require('node:fs');
const path = require('node:path');

const interval = 5;
const worthNoting = 5;

exports.activate = ({ extensionPath, subscriptions }) => {
  const file = path.join(extensionPath, 'busy.log');
  appendFileSync(file, '');
  let due = performance.now() + interval;
  const timer = setInterval(() => {
    const late = performance.now() - due;
    if (late > worthNoting) appendFileSync(file, `${Date.now()} ${late.toFixed(1)}\n`);
    due = performance.now() + interval;
  }, interval);
  subscriptions.push({ dispose: () => clearInterval(timer) });
};

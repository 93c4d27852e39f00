// Numbers as they are shown; nothing is computed but their writing.

/** With all digits, as stored. */
function exact(value) {
  return value === null || value === undefined ? t('notFinite') : String(value);
}

/** With about four digits, for where there is little room. */
function short(value) {
  if (value === null || value === undefined) return '∞';
  if (value === 0) return '0';
  const size = Math.abs(value);
  return size < 1e-3 || size >= 1e5 ? value.toExponential(1) : String(Number(value.toPrecision(4)));
}

/** To how many digits two numbers agree whose relative difference this is. */
function digits(error) {
  if (error === null || error === undefined) return 0;
  return error === 0 ? 17 : Math.max(0, Math.min(17, -Math.log10(error)));
}

/** The least and the largest. */
function range(values) {
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}

/** Whatever a document holds under a key, in one line. */
function plain(value) {
  if (value === null || value === undefined) return '–';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

// Left alone, the analyzer writes the name of a file that we do not make into package.json.
export default { packagejson: false };

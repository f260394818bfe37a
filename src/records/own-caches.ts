/** Where all that commands keep for later ones lies, seen from the project's folder, in which every command stands. */
export const ownCaches = 'node_modules/.cache/aide-memoire';

import { defineConfig } from 'docproof';

const folder: string = 'docs';

export default defineConfig({ documents: [folder], pythons: ['3.13'] });

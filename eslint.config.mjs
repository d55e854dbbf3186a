import tseslint from 'typescript-eslint';
import { rooms } from './scripts/lint/rooms.mjs';

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/.build/', '.data/', 'openapi/'] },
  {
    files: [
      'src/**/*.{ts,tsx}',
      'test/**/*.{ts,tsx}',
      'bench/**/*.{ts,tsx}',
      'locales/**/*.ts',
      'local-confluence/src/**/*.{ts,tsx}',
      'static/**/*.js',
    ],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.frame.json', './local-confluence/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { project: { rules: { rooms } } },
    rules: {
      'project/rooms': 'error',
      'no-console': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Handlers of UI Kit and React take functions whose promise nobody waits for: what fails inside is caught inside.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    // What a Forge function writes to its log it writes with `console`, and the tests look for it.
    files: ['test/local-confluence/apps/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  { files: ['scripts/**/*.mjs', '*.mjs'], extends: [tseslint.configs.strict] },
);

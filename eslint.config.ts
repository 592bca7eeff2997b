import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

export default defineConfig(
  { ignores: ['dist', 'test-results', 'tests/fixtures'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        // The preload script is a page's script among Node's, with a tsconfig of its own.
        projectService: {
          allowDefaultProject: ['electron/preload.ts'],
          defaultProject: 'electron/tsconfig.preload.json',
        },
      },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // An assertion that only widens, such as `as const`, is fine; one that silences is not.
      '@typescript-eslint/no-unsafe-type-assertion': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  { files: ['renderer/**'], extends: [reactHooks.configs.flat.recommended] },
  { files: ['scripts/**', 'tests/{bench,fuzz,torture}/**'], rules: { 'no-console': 'off' } },
)

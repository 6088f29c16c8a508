import { readdirSync } from 'node:fs'
import js from '@eslint/js'
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

// From the folders, so that a new feature is covered by itself.
const features = readdirSync(`${import.meta.dirname}/src/features`)

// Each layer knows those before it. Features do not know each other, but for who is signed in; app/ puts them together on a page.
const zones = [
  { target: './src/format', from: ['./src/api', './src/ui', './src/features', './src/app'] },
  { target: './src/api', from: ['./src/ui', './src/features', './src/app'] },
  { target: './src/ui', from: ['./src/features', './src/app'], message: 'What is shown everywhere knows no feature.' },
  { target: './src/features', from: './src/app' },
  ...features.map((feature) => ({ target: `./src/features/${feature}`, from: './src/features', except: [...new Set([`./${feature}`, './accounts'])], message: 'Compose features in src/app.' })),
]

export default tseslint.config(
  { ignores: ['dist', 'src/api/schema.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'import-x': importX, 'jsx-a11y': jsxA11y, 'react-hooks': reactHooks },
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx'] })], 'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] } },
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      ...reactHooks.configs.recommended.rules,
      // A list that loses its bullets loses its role in Safari; the role gives it back.
      'jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
      'max-lines': ['error', 200],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-restricted-paths': ['error', { zones }],
    },
  },
)

import { readdirSync } from 'node:fs'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import importX from 'eslint-plugin-import-x'
import a11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'

// A feature is protected from its birth: the zones are read off the folders, not listed.
const features = readdirSync('src/features')
const zones = [
  ...features.map((feature) => ({
    target: `./src/features/${feature}`,
    from: './src/features',
    except: [`./${feature}`],
    message: 'A feature may not open another feature: compose them in app/.',
  })),
  { target: './src/features', from: './src/app', message: 'A feature does not know the app.' },
  { target: './src/shared', from: ['./src/features', './src/app'], message: 'shared/ knows no feature.' },
]

export default tseslint.config(
  { ignores: ['dist', 'public', 'src/shared/api/schema.ts'] },
  ...tseslint.configs.strictTypeChecked,
  a11y.flatConfigs.strict,
  reactHooks.configs.flat.recommended,
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: { allowDefaultProject: ['*.js', 'tools/*.js'] } },
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'HTML from the server goes through shared/ui/rich-text.tsx.',
        },
        {
          selector: "MemberExpression[property.name='innerHTML']",
          message: 'HTML from the server goes through shared/ui/rich-text.tsx.',
        },
        { selector: "JSXAttribute[name.name='style']", message: 'Colours and sizes live in CSS modules.' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // React hands a promise-returning handler to nobody: void is enough of a mark where one is meant.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Overloads are not used here, and the rule stumbles over generic object types.
      '@typescript-eslint/unified-signatures': 'off',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
    },
  },
  {
    files: ['**/*.config.{js,ts}', 'tools/*.js', 'src/vite-env.d.ts'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { globals: globals.node, parserOptions: { projectService: false } },
  },
  {
    // The fake server throws its answers, and reads bodies that nobody checked before it.
    files: ['src/testing/**'],
    rules: { '@typescript-eslint/only-throw-error': 'off', '@typescript-eslint/no-base-to-string': 'off' },
  },
  { files: ['**/*.config.{js,ts}'], rules: { 'import-x/no-default-export': 'off' } },
)

// Functions that differ in names and texts only, written once. Ajv writes a validator for each practice, and all of them do
// the same with other words: a start reads a fifth of the code when one function stands for all.

/** Strings, comments, regular expressions, names and numbers; everything else is a token of one sign. */
const TOKEN = /"(?:[^"\\]|\\.)*"|\/\*.*?\*\/|(?<=[(,=])\/(?:[^/\\]|\\.)+\/[a-z]*|[A-Za-z_$][\w$]*|\d+|\s+|./gs

const tokens = (text) => text.match(TOKEN) ?? []

const OPENS = new Set('([{')
const CLOSES = new Set(')]}')
const IS_FUNCTION = /^function (validate\d+)\(/

/** The statements of a module that stand at its top level, each as its tokens. */
const statements = (text) => {
  const all = []
  let [now, depth] = [[], 0]
  const end = () => {
    all.push(now)
    now = []
  }
  for (const token of tokens(text)) {
    now.push(token)
    if (OPENS.has(token)) depth += 1
    if (!CLOSES.has(token) && !(token === ';' && depth === 0)) continue
    if (CLOSES.has(token)) depth -= 1
    // A declared function ends with its body, which is its second pair of braces behind the parameters; else a semicolon ends.
    if (token === ';' || (token === '}' && depth === 0 && IS_FUNCTION.test(now.join('')))) end()
  }
  if (now.length > 0) all.push(now)
  return all
}

/** What may differ between functions that are alike: a text, or a name of the module's own. */
const isOpen = (token) => token.startsWith('"') || /^(?:validate|schema|pattern)\d+$/.test(token)
const isNote = (token) => token.startsWith('/*')

/** The own name of a validator stands for itself, whatever it is called. */
const SELF = 'self'

const parsed = (text) => {
  const [rest, functions, evaluated] = [[], new Map(), new Map()]
  for (const statement of statements(text)) {
    const said = statement.join('')
    const name = IS_FUNCTION.exec(said)?.[1]
    const of = /^(validate\d+)\.evaluated = /.exec(said)?.[1]
    if (name !== undefined) functions.set(name, statement)
    else if (of === undefined) rest.push(said)
    else evaluated.set(of, statement)
  }
  const validators = [...functions].map(([name, body]) => ({
    name,
    // `function NAME` goes: what is left begins with the parameters.
    tokens: [...body.slice(3), ';', ...(evaluated.get(name) ?? [])]
      .filter((token) => !isNote(token))
      .map((token) => (token === name ? SELF : token)),
  }))
  return { rest, validators }
}

const shapeOf = (validator) => validator.tokens.map((token) => (isOpen(token) ? token[0] : token)).join('')

const grouped = (validators) => {
  const groups = new Map()
  for (const each of validators) groups.set(shapeOf(each), [...(groups.get(shapeOf(each)) ?? []), each])
  return [...groups.values()]
}

/** One maker for functions that are alike, and a call of it for each; what differs in the same way is one parameter. */
const maker = (group, number) => {
  const [first] = group
  const parameters = new Map()
  const body = first.tokens.map((token, index) => {
    const values = group.map((each) => each.tokens[index])
    if (values.every((value) => value === token)) return token
    const key = values.join('\0')
    if (!parameters.has(key)) parameters.set(key, { name: `p${parameters.size}`, values })
    return parameters.get(key).name
  })
  const all = [...parameters.values()]
  const end = body.lastIndexOf('}', body.lastIndexOf(SELF) - 1)
  return {
    text: `const make${number} = (${all.map(({ name }) => name).join(', ')}) => {const ${SELF} = function${body.slice(0, end + 1).join('')}${body.slice(end + 1).join('')}return ${SELF};};`,
    made: group.map(({ name }, index) => ({
      name,
      text: `const ${name} = make${number}(${all.map(({ values }) => values[index]).join(', ')});`,
      needs: all.map(({ values }) => values[index]).filter((value) => value.startsWith('validate')),
    })),
  }
}

const alone = ({ name, tokens: [...body] }) => {
  const text = body.map((token) => (token === SELF ? name : token)).join('')
  return `function ${name}${text}`
}

/** Each after what it needs. */
const inOrder = (made) => {
  const [left, done] = [new Map(made.map((each) => [each.name, each])), []]
  while (left.size > 0) {
    const next = [...left.values()].filter(({ needs }) => !needs.some((name) => left.has(name)))
    if (next.length === 0) throw new Error('Validators that are alike need each other.')
    for (const each of next) left.delete(each.name)
    done.push(...next)
  }
  return done
}

/** The same module, with one function in place of those that are alike. */
export const shareFunctions = (text) => {
  const { rest, validators } = parsed(text)
  const groups = grouped(validators)
  const makers = groups.filter(({ length }) => length > 1).map(maker)
  return [
    ...rest,
    ...groups.filter(({ length }) => length === 1).map(([only]) => alone(only)),
    ...makers.map((each) => each.text),
    ...inOrder(makers.flatMap(({ made }) => made)).map((each) => each.text),
  ].join('')
}

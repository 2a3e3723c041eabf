/** Reads the HTML of a template as a browser does, as far as it takes to tell where a text would stand in it. */

/** What stands in these is no text. In a title or a field it is, and there tags are looked for all the same: that refuses more. */
const RAW = new Set(['script', 'style', 'iframe', 'noscript', 'noembed', 'noframes', 'xmp', 'plaintext'])

/** An attribute whose value could act, and one whose value names something. */
const ACTING = /^(?:on.*|style|srcdoc)$/
const ADDRESS = /^(?:href|src|action|formaction|cite|data|poster|ping|background|srcset|xlink:href)$/
/** Behind "#" or a whole beginning a text can name a place, and no scheme. */
const BEGUN = /^(?:#|https:\/\/[\w.-]+\/)/

const LETTER = /[a-z]/i
const BLANK = /\s/

type State =
  | 'content'
  | 'opening'
  | 'bogus comment'
  | 'comment'
  | 'raw'
  | 'tag name'
  | 'between'
  | 'attribute'
  | 'behind attribute'
  | 'before value'
  | 'value'
  | 'quoted'

/** Inside a tag, where an attribute or the end of the tag may follow. */
const IN_TAG: ReadonlySet<State> = new Set(['tag name', 'between', 'attribute', 'behind attribute', 'value'])

interface Mark {
  readonly state: State
  readonly read: string
  readonly sign: string
}

export class HtmlSpot {
  #state: State = 'content'
  /** What was read in this state. */
  #read = ''
  #tag = ''
  #attribute = ''
  #quote = ''

  /** Reads on, in HTML that the template's author wrote. */
  read(text: string): void {
    for (const char of text) this.#step(char)
  }

  /** Why a text may not stand here; `undefined` where it may. */
  outOfPlace(): string | undefined {
    if (this.#state === 'content') return undefined
    if (this.#state === 'raw') return `inside <${this.#tag}>`
    if (this.#state === 'comment' || this.#state === 'bogus comment') return 'inside a comment'
    if (this.#state !== 'quoted') return 'inside a tag without quotes around it'
    if (ACTING.test(this.#attribute)) return `in the attribute ${this.#attribute}`
    return this.#isOpenAddress() ? `at the beginning of ${this.#attribute}` : undefined
  }

  /** To be asked for where a section begins. */
  mark(): Mark {
    return { state: this.#state, read: this.#read, sign: this.#sign() }
  }

  /**
   * Whether what stands in front of a section may also be followed by what stands behind it: it may be left out. Within a tag, but
   * outside of quotes, only what is parted from the section is read as something of its own; so is the section itself, where it may stand
   * there many times.
   */
  returned({ state, read, sign }: Mark, repeats: boolean): boolean {
    const isParted = !IN_TAG.has(this.#state) || this.#state === 'between'
    if (IN_TAG.has(state) && IN_TAG.has(this.#state)) {
      if (state === 'tag name') this.#to(state, read)
      else if (state !== 'between' || this.#state !== 'between') this.#to('value')
    }
    return this.#sign() === sign && (isParted || !repeats)
  }

  /** The same for two places where the same may stand, and which are left in the same way. */
  #sign(): string {
    if (this.#state === 'content') return this.#state
    if (this.#state === 'opening') return this.#read
    if (IN_TAG.has(this.#state)) return `tag ${this.#tag}`
    const quoted = this.#state === 'quoted' ? [this.#quote, String(this.#isOpenAddress())] : []
    return [this.#state, this.#tag, this.#attribute, ...quoted].join(' ')
  }

  #isOpenAddress(): boolean {
    return ADDRESS.test(this.#attribute) && !BEGUN.test(this.#read)
  }

  #to(state: State, read = ''): void {
    this.#state = state
    this.#read = read
  }

  /** The end of a tag: what follows is content, or for some tags anything up to their end. */
  #close(): void {
    this.#to(RAW.has(this.#tag) ? 'raw' : 'content')
  }

  #step(char: string): void {
    switch (this.#state) {
      case 'content':
        if (char === '<') this.#to('opening', char)
        return
      case 'opening':
        return this.#open(char)
      case 'bogus comment':
        if (char === '>') this.#to('content')
        return
      case 'comment':
        this.#read += char
        if (/--!?>$/.test(this.#read.slice(-4))) this.#to('content')
        return
      case 'raw':
        this.#read = (this.#read + char.toLowerCase()).slice(-3 - this.#tag.length)
        if (/^<\/.*[\s/>]$/s.test(this.#read) && this.#read.slice(2, -1) === this.#tag) this.#endRaw(char)
        return
      case 'quoted':
        if (char === this.#quote) this.#to('between')
        else this.#read += char
        return
      default:
        return this.#within(char)
    }
  }

  /** Behind "<": a tag, a comment, or a sign that stands for itself. */
  #open(char: string): void {
    const read = this.#read + char
    if (LETTER.test(char) && (this.#read === '<' || this.#read === '</')) {
      // What an end tag closes is closed, whatever it says.
      this.#tag = this.#read === '<' ? char.toLowerCase() : ''
      this.#to('tag name', this.#read)
    } else if (read === '<!--') this.#to('comment', read)
    else if (['</', '<!', '<!-'].includes(read)) this.#read = read
    else if (this.#read === '<' && char !== '?')
      this.#to(char === '<' ? 'opening' : 'content', char === '<' ? char : '')
    else this.#to(char === '>' ? 'content' : 'bogus comment')
  }

  #endRaw(char: string): void {
    this.#tag = ''
    if (char === '>') this.#to('content')
    else this.#to('between')
  }

  /** Inside a tag, outside of quotes. */
  #within(char: string): void {
    if (char === '>') this.#close()
    else if (this.#state === 'tag name') {
      if (BLANK.test(char) || char === '/') this.#to('between')
      else if (this.#read === '<') this.#tag += char.toLowerCase()
    } else if (this.#state === 'before value') {
      if (char === '"' || char === "'") {
        this.#quote = char
        this.#to('quoted')
      } else if (!BLANK.test(char)) this.#to('value')
    } else if (this.#state === 'value') {
      if (BLANK.test(char)) this.#to('between')
    } else this.#name(char)
  }

  /** Before, in or behind the name of an attribute. */
  #name(char: string): void {
    if (char === '/') this.#to('between')
    else if (BLANK.test(char)) this.#to(this.#state === 'between' ? 'between' : 'behind attribute')
    else if (char === '=' && this.#state !== 'between') this.#to('before value')
    else {
      this.#attribute = this.#state === 'attribute' ? this.#attribute + char.toLowerCase() : char.toLowerCase()
      this.#to('attribute')
    }
  }
}

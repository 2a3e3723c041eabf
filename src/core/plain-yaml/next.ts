/** Where a character stands next. Going from one to the next searches each stretch of the text once, with V8's own search. */

export class Next {
  readonly #source: string
  readonly #sign: string
  #from = 0
  #at = -1

  constructor(source: string, sign: string) {
    this.#source = source
    this.#sign = sign
  }

  /** Index of the first one from `from` on; the length of the text where there is none. */
  after(from: number): number {
    if (from < this.#from || from > this.#at) {
      const at = this.#source.indexOf(this.#sign, from)
      this.#from = from
      this.#at = at === -1 ? this.#source.length : at
    }
    return this.#at
  }
}

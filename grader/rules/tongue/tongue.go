package tongue

import (
	"math/bits"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/document"
)

const (
	// leastLetters is how many letters a text has at least that says its language.
	leastLetters = 100
	// leastWords is how many of the small words of its language a document has at least.
	leastWords = 8
	// leastInPassage is the same for a passage.
	leastInPassage = 6
	// leastShare is how many words in a hundred are such words in any text of people:
	// "lorem ipsum" has an "et" now and then.
	leastShare = 20
	// shareInPassage is the same for a passage, where chance has more room.
	shareInPassage = 25
	// enough is how many bytes of text are read: the first pages say the language.
	enough = 50_000
	// enoughOfPassage is how many bytes of a passage are read.
	enoughOfPassage = 2_000
)

// Knows reports whether a language can be told from others.
func Knows(lang string) bool { return number(lang) >= 0 }

// Of returns the language of a document's text ("fr"), "" when it is not clear: the
// small words must say twice as much for that language as for any other. What the file
// marks as being in another language than the rest does not count.
func Of(doc *document.Document) string {
	var c count
	for p := range doc.Paragraphs() {
		for text, marked := range document.Spoken(p.Spans, p.Marked) {
			if marked == "" {
				c.letters += len(text)
				c.read(text)
			}
		}
		if c.letters > enough {
			break
		}
	}
	if c.letters < leastLetters {
		return ""
	}
	return c.clearest(leastWords, leastShare)
}

// OfPassage returns the language of a passage that should be in another one; "" when it is too
// short, when it is not clear, and when it is in that one after all.
func OfPassage(texts []string, should string) string {
	var c count
	own := number(should)
	for _, text := range texts {
		for at := 0; at < len(text) && c.letters < enoughOfPassage; {
			n := min(len(text)-at, firstLook)
			for at+n < len(text) && text[at+n] != ' ' {
				n++
			}
			c.letters += n
			c.read(text[at : at+n])
			at += n
			if c.all >= firstWords && c.isClearly(own) {
				return "" // it speaks as it should
			}
		}
	}
	if c.letters < leastLetters {
		return ""
	}
	if read := c.clearest(leastInPassage, shareInPassage); read != should {
		return read
	}
	return ""
}

const (
	// firstLook is after how many bytes of a passage one looks whether more must be read.
	firstLook = 160
	// firstWords is how many words say then that a passage is in the language that it should
	// be in.
	firstWords = 16
)

// count are the words that were read.
type count struct {
	letters int
	all     int       // words
	of      [most]int // the small words of each language
	weights [most]int // what they say
}

// read counts the words of a text.
func (c *count) read(text string) {
	var word [longest + utf8.UTFMax]byte
	small := smallWords()
	n, isWord := 0, false
	for i := 0; i < len(text); {
		char := text[i]
		if letter := char | 0x20; letter-'a' < 26 { // most of them
			i++
			isWord = true
			if n <= longest {
				word[n] = letter
				n++
			}
			continue
		}
		r, size := rune(char), 1
		if char >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		i += size
		switch {
		case char < utf8.RuneSelf || !unicode.IsLetter(r):
			if isWord {
				c.word(word[:n], small)
			}
			n, isWord = 0, false
		default:
			isWord = true
			if n <= longest {
				n += utf8.EncodeRune(word[n:], unicode.ToLower(r))
			}
		}
	}
	if isWord {
		c.word(word[:n], small)
	}
}

// word counts a word in small letters; of a long one, only its beginning is given.
func (c *count) word(word []byte, small *known) {
	c.all++
	found := small.languagesOf(word)
	if found == 0 {
		return
	}
	share := weight / bits.OnesCount32(uint32(found))
	for i := 0; found != 0; found, i = found>>1, i+1 {
		if found&1 != 0 {
			c.of[i]++
			c.weights[i] += share
		}
	}
}

// isClearly reports whether enough of the words are those of one language.
func (c *count) isClearly(lang int) bool {
	if lang < 0 || c.of[lang]*8 < c.all {
		return false
	}
	best, second := c.best()
	return best == lang && c.weights[best] >= 2*second
}

// best returns the language for which the words say most, and how much they say for the next
// one.
func (c *count) best() (best, second int) {
	for i := 1; i < len(languages()); i++ {
		switch n := c.weights[i]; {
		case n > c.weights[best]:
			best, second = i, c.weights[best]
		case n > second:
			second = n
		}
	}
	return best, second
}

// clearest returns the language with so many small words at least, with such a share of all
// words, and for which they say twice as much as for any other; "" for none.
func (c *count) clearest(least, share int) string {
	best, second := c.best()
	if hits := c.of[best]; hits < least || c.weights[best] < 2*second || hits*100 < share*c.all {
		return ""
	}
	return languages()[best].Tag
}

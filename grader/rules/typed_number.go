package rules

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/lexicon"
	"jourdain/grader/pattern"
	"jourdain/grader/rules/spelling"
)

// typedNumber is a number typed before a text, read in one way.
type typedNumber struct {
	number int
	style  string // how it is written: numbers of one sequence have the same
}

// The spaces of a number may be no-break ones, which \s does not know. The digits are those of
// any script; Chinese and Japanese have wide marks, and no space behind them.
var (
	// digitsBefore is "1 ", "1.2. ", "3) ", "§ 4", "5° ", "１．": the last number counts.
	digitsBefore = pattern.New(`^(?:§[\s\p{Z}]*)?((?:\p{Nd}{1,2}[.．])*)(\p{Nd}{1,2})(?:([.)°．）、]|[\s\p{Z}]?[-–—:：])?[\s\p{Z}]+\pL|([.)．）、])\pL)`)
	// roman and letter need a mark behind, because "I" and "A" are words too.
	roman  = pattern.New(`^([IVXLC]{1,7}|[ivxlc]{1,7})(\.|\)|[\s\p{Z}]?[-–—:])[\s\p{Z}]*\pL`)
	letter = pattern.New(`^(\pL)([.)])[\s\p{Z}]+\pL`)
	// named is "Chapitre 3", "Part II", "Chapter One".
	named = lexicon.Pattern(`(?i)^({parts}|{counted-parts})[\s\p{Z}]+(\p{Nd}{1,2}|\pL{1,10})(?:[\s\p{Z}\pP]|$)`)
	// ordinal is "Première partie", "First part".
	ordinal = lexicon.Pattern(`(?i)^(\pL{3,10})[\s\p{Z}]+({ordered-parts})(?:[\s\p{Z}\pP]|$)`)
	// chinese is "第一章", "第2节", "一、", "（二）".
	chinese = pattern.New(`^(?:(第)([一二三四五六七八九十]{1,3}|\p{Nd}{1,2})([章节節部编編篇回课課条條])|([（(]?)([一二三四五六七八九十]{1,3})([、．.）)]))`)
)

// typedNumbers returns the ways to read a number typed before a text: "C." is a letter and a
// Roman number. There is none for a text without.
func typedNumbers(text string) []typedNumber {
	text = strings.TrimLeft(text, blanks)
	if !canBeginWithNumber(text) {
		return nil
	}
	var list []typedNumber
	add := func(number int, style string) {
		if number > 0 {
			list = append(list, typedNumber{number, style})
		}
	}
	first, size := utf8.DecodeRuneInString(text)
	isLatin := first < firstHan && unicode.IsLetter(first)
	if m := matchIf(!isLatin, digitsBefore, text); m != nil {
		number, _ := pageValue(m[2])
		if mark := m[3] + m[4]; m[1] != "" || mark != "" || number <= mostWithoutMark {
			add(number, "1"+m[1]+mark)
		}
		return list
	}
	if m := matchIf(!isLatin, chinese, text); m != nil {
		add(chineseNumber(m[2]+m[5]), m[1]+m[3]+m[4]+m[6])
		return list
	}
	if m := matchIf(partOpenings().Of(text) != 0, named, text); m != nil {
		for _, number := range wordNumbers(m[2]) {
			add(number, strings.ToLower(m[1]))
		}
		return list
	}
	if m := matchIf(orderedOpenings().Of(secondWord(text)) != 0, ordinal, text); m != nil {
		add(numberWords()[spelling.Fold(m[1])], strings.ToLower(m[2])+" before")
		return list
	}
	if m := matchIf(strings.ContainsRune("IVXLCivxlc", first), roman, text); m != nil {
		add(romanNumber(m[1]), caseOf(m[1], "I")+m[2])
	}
	if m := matchIf(size < len(text) && (text[size] == '.' || text[size] == ')'), letter, text); m != nil {
		number, alphabet := letterNumber(m[1])
		add(number, caseOf(m[1], alphabet)+m[2])
	}
	return list
}

// matchIf tries a pattern where a quick look says that it may match: most texts begin with a word
// that is none of a number's.
func matchIf(may bool, is pattern.Pattern, text string) []string {
	if !may {
		return nil
	}
	return is().FindStringSubmatch(text)
}

// firstHan is where the characters of Chinese begin.
const firstHan = '\u2E80'

// orderedOpenings are the first words of what stands behind an ordinal.
var orderedOpenings = sync.OnceValue(func() *lexicon.Openings { return lexicon.OpeningsOf([]string{"ordered-parts"}) })

// secondWord returns a text from its second word on, where spaces alone part it from the first.
func secondWord(text string) string {
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	return strings.TrimLeftFunc(text[max(end, 0):], func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Z, r) })
}

// mostWithoutMark is the highest number that needs no mark behind: higher ones are years and
// quantities.
const mostWithoutMark = 20

// canBeginWithNumber is a quick look that spares the rest for most texts: a number is a digit,
// a letter with a mark behind, or a word with another one behind.
func canBeginWithNumber(text string) bool {
	r, size := utf8.DecodeRuneInString(text)
	switch {
	case r == '§' || unicode.IsDigit(r) || unicode.Is(unicode.Han, r) || r == '（' || r == '(':
		return true
	case !unicode.IsLetter(r):
		return false
	}
	head := text[size:min(len(text), size+longestNumber)]
	return strings.ContainsAny(head, ".)-–—:") || strings.IndexAny(head, blanks) > 2
}

// longestNumber is how many bytes are looked at.
const longestNumber = 24

// caseOf parts the styles of capitals and of small letters.
func caseOf(number, style string) string {
	if number == strings.ToLower(number) {
		return strings.ToLower(style)
	}
	return style
}

// wholeRoman is a Roman number below 400, in capitals, as it is written.
var wholeRoman = pattern.New(`^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,4})$`)

// romanNumber reads a small Roman number; 0 for what is none, such as "IC" or "VX".
func romanNumber(text string) int {
	if !wholeRoman().MatchString(strings.ToUpper(text)) {
		return 0
	}
	values := map[byte]int{'I': 1, 'V': 5, 'X': 10, 'L': 50, 'C': 100}
	text = strings.ToUpper(text)
	sum := 0
	for i := range len(text) {
		value := values[text[i]]
		if i+1 < len(text) && values[text[i+1]] > value {
			value = -value
		}
		sum += value
	}
	return sum
}

// alphabets are the letters by which people count, in their order.
var alphabets = [...]string{"abcdefghijklmnopqrstuvwxyz", "αβγδεζηθικλμνξοπρστυφχψω", "абвгдежзиклмнопрстуфхцчшщэюя", "אבגדהוזחטיכלמנסעפצקרשת", "ابجدهوزحطيكلمنسعفصقرشت"}

// letterNumber returns the number of a letter in its alphabet, and the first letter of that in
// capitals; 0 for a letter by which nobody counts.
func letterNumber(text string) (number int, alphabet string) {
	text = strings.ToLower(text)
	if text == "أ" {
		text = "ا"
	}
	for _, letters := range alphabets {
		if before, _, ok := strings.Cut(letters, text); ok {
			first, _ := utf8.DecodeRuneInString(letters)
			return utf8.RuneCountInString(before) + 1, strings.ToUpper(string(first))
		}
	}
	return 0, ""
}

// chineseNumber reads a Chinese number up to 99, or digits.
func chineseNumber(text string) int {
	const digits = "一二三四五六七八九"
	sum := 0
	for _, r := range text {
		switch before, _, ok := strings.Cut(digits, string(r)); {
		case ok:
			sum += utf8.RuneCountInString(before) + 1
		case r == '十':
			sum = max(sum, 1) * 10
		default:
			sum = 10*sum + digitValue(r)
		}
	}
	return sum
}

// wordNumbers returns the ways to read the number behind the name of a part: digits, a Roman
// number, a letter or a word.
func wordNumbers(text string) []int {
	if first, _ := utf8.DecodeRuneInString(text); unicode.IsDigit(first) {
		number, _ := pageValue(text)
		return []int{number}
	}
	var list []int
	if strings.Trim(strings.ToUpper(text), "IVXLC") == "" {
		list = append(list, romanNumber(text))
	}
	if utf8.RuneCountInString(text) == 1 {
		number, _ := letterNumber(text)
		list = append(list, number)
	}
	return append(list, numberWords()[spelling.Fold(text)])
}

// numberWords are the words that count parts, folded.
var numberWords = sync.OnceValue(func() map[string]int {
	words := map[string]int{}
	languages := lexicon.Languages()
	for i := range languages {
		for _, list := range [...]string{"numbers", "ordinals"} {
			for n, entry := range languages[i].Entries(list) {
				for word := range strings.SplitSeq(entry, "/") {
					words[spelling.Fold(strings.TrimSpace(word))] = n + 1
				}
			}
		}
	}
	return words
})

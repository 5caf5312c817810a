package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/lexicon"
	"jourdain/grader/pattern"
	"jourdain/grader/rules/marker"
)

// The lines with a dash that may be something else than items.
var (
	// saying is how a story tells who speaks: "demanda Paul", "dit-il", "said Ann".
	saying = lexicon.Pattern(`(?i)[\pL!?…»”"],?\s(?:{saying-verbs})[\s-]\pL`)
	// answer is how people begin to speak.
	answer = lexicon.Pattern(`(?i)^(?:{speech-openers})(?:[\s\p{Z},.!?…]|$)`)
	// person is who speaks, or is spoken to.
	person = lexicon.Pattern(`(?i)(?:^|[^\pL])(?:{persons})(?:[^\pL]|$)`)
	// belowZero is what a minus stands before: a number alone, with a sign, or with what is
	// counted so.
	belowZero = lexicon.Pattern(`(?i)^\d[\d.,\s\p{Z}]*(?:$|[°%€£$+*/=<>()-]|(?:{units}|m\b|c\b|f\b|k\b|db\b))`)
	// option is a switch of a program: "-v", "-DWITH_TESTS".
	option = pattern.New(`^\pL(?:[\s\p{Z},=]|$)|^\p{Lu}+_`)
)

// longThing is how many words the name of a thing has at most, in a list of things.
const longThing = 8

// dashList says what lines that begin with a dash are taken for.
func dashList(items []*typedItem) opinion {
	texts := make([]string, len(items))
	stuck, options, amounts, said := false, 0, 0, 0
	for i, it := range items {
		texts[i] = it.Text
		stuck = stuck || it.Gap == marker.Stuck
		if it.Gap == marker.Stuck && option().MatchString(it.Text) {
			options++
		}
		if endsSpeech(it.Text) {
			said++
		}
		if !it.HasWords() && belowZero().MatchString(it.Text) {
			amounts++
		}
	}
	switch {
	case options > 0, stuck && (amounts == len(items) || 2*said >= len(items)):
		return noList
	case stuck || !areThings(texts, items[0].Sign != "-"):
		return maybeList
	default:
		return sureList
	}
}

// areThings reports whether lines behind a dash can only be items of a list, and not what people
// say: none speaks or counts below zero, few end as sentences, and they begin small or with a
// number, as what goes on from the line above them does. Three short ones with a capital are
// things too, behind a hyphen: a dash is for dialogues, and asks for all to begin small.
func areThings(texts []string, dash bool) bool {
	said, small, long := 0, 0, 0
	for _, text := range texts {
		if saying().MatchString(text) || answer().MatchString(text) || belowZero().MatchString(text) {
			return false
		}
		if endsSpeech(text) {
			said++
		}
		switch first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "«“\"'’( \u00A0")); {
		case unicode.IsLower(first) || unicode.IsDigit(first):
			small++
		case person().MatchString(text) || len(strings.Fields(text)) > longThing:
			long++
		}
	}
	switch {
	case 2*said >= len(texts):
		return false
	case dash:
		return small == len(texts)
	case 2*small > len(texts):
		return true
	default:
		return len(texts) > 2 && said == 0 && long == 0
	}
}

func endsSpeech(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, " \u00A0\u202F»”\""))
	return strings.ContainsRune(".!?…", last)
}

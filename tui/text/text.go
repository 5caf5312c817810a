package text

import (
	"embed"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"jourdain/grader/address"
	"jourdain/grader/pattern"
	"jourdain/grader/quote"
	"jourdain/grader/rules"
	"jourdain/grader/rules/page"
)

//go:embed *.yaml faults/*.yaml
var files embed.FS

// Words says things in one voice. It may be used by several
// goroutines at once.
type Words struct {
	voice  address.Voice
	lines  bool // they are for the line mode
	seat   bool // they are for a seat of a class server
	tag    language.Tag
	source map[string]string // what the file has for a key

	grammar func() *page.Grammar // what the pages of the rules say of the language

	mu      sync.Mutex
	learned map[string]bool // the keys that were said
	bundle  *i18n.Bundle
	words   *i18n.Localizer
}

// Open reads the words of a voice. What is for a teacher says "vous" in each.
func Open(voice address.Voice) (*Words, error) { return open(voice, voice.Lang+".yaml") }

// OpenPlain reads the words of a voice for the line mode. What is said otherwise there has a
// key of its own, which is found first: "key.plain" beside "key".
func OpenPlain(voice address.Voice) (*Words, error) {
	words, err := Open(voice)
	if err != nil {
		return nil, err
	}
	words.lines = true
	return words, nil
}

const plainEnding = ".plain"

// OpenFaults reads what is said of the faults of a course, in a language. A learner
// never needs it, and the tutor does not wait for it.
func OpenFaults(lang string) (*Words, error) {
	return open(address.Polite.In(lang), path.Join(faultsFolder, lang+".yaml"))
}

const faultsFolder = "faults"

func open(voice address.Voice, file string) (*Words, error) {
	source, err := files.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("language %q: %w", voice.Lang, err)
	}
	tag := page.Plurals(voice.Lang)
	bundle := i18n.NewBundle(tag)
	return &Words{
		voice: voice, tag: tag, source: entries(string(source)),
		grammar: sync.OnceValue(func() *page.Grammar { return grammarOf(voice.Lang) }),
		learned: map[string]bool{}, bundle: bundle, words: i18n.NewLocalizer(bundle, tag.String()),
	}, nil
}

// Forms reports whether the language has forms of address: those that have say how they are
// called.
func (w *Words) Forms() bool {
	_, ok := w.source[formsKey]
	return ok
}

// formsKey is what a language without forms of address does not say.
const formsKey = "settings.address"

// entries finds the entries of a file of words, by key, and reads none of them: of some
// nine hundred sentences a screen says a few, and no first frame waits for the others.
func entries(source string) map[string]string {
	found := map[string]string{}
	key, from, at := "", 0, 0
	for line := range strings.Lines(source) {
		if name, _, ok := strings.Cut(line, ":"); ok && name != "" && !strings.ContainsRune(" \t#", rune(name[0])) {
			if key != "" {
				found[key] = source[from:at]
			}
			key, from = name, at
		}
		at += len(line)
	}
	if key != "" {
		found[key] = source[from:]
	}
	return found
}

// learn reads the entry of a key that was not said before.
func (w *Words) learn(key string) error {
	entry, ok := w.source[key]
	if !ok || w.learned[key] {
		return nil
	}
	w.learned[key] = true
	messages, err := one(key, w.voice.Say(entry))
	if err != nil {
		return fmt.Errorf("words of %s: %w", w.voice.Lang, err)
	}
	if err := w.bundle.AddMessages(w.tag, messages...); err != nil {
		return fmt.Errorf("words of %s: %w", w.voice.Lang, err)
	}
	return nil
}

// Languages returns the languages that have words, sorted.
func Languages() []string {
	entries, err := files.ReadDir(".")
	if err != nil {
		return nil
	}
	var langs []string
	for _, e := range entries {
		if e.IsDir() {
			continue
		}
		langs = append(langs, strings.TrimSuffix(e.Name(), path.Ext(e.Name())))
	}
	slices.Sort(langs)
	return langs
}

// Name returns what a language calls itself, as "Français": everybody knows their own in a list.
func Name(lang string) string { return names()[lang] }

var names = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for _, lang := range Languages() {
		if words, err := Open(address.Polite.In(lang)); err == nil {
			all[lang] = words.Say("language.name")
		}
	}
	return all
})

// Lang returns the language of the words.
func (w *Words) Lang() string { return w.voice.Lang }

// Voice returns the voice of the words.
func (w *Words) Voice() address.Voice { return w.voice }

// Say returns a sentence. The values are pairs of a name and a value; the name
// "Count" chooses the plural form. A key without words gives the key between
// brackets, which a test keeps from happening.
func (w *Words) Say(key string, values ...any) string {
	if said, ok := w.Find(key, values...); ok {
		return said
	}
	return "[" + key + "]"
}

// Find returns a sentence, or says that the language has none for the key.
func (w *Words) Find(key string, values ...any) (string, bool) {
	if _, own := w.source[key+seatEnding]; own && w.seat {
		key += seatEnding
	}
	if _, own := w.source[key+plainEnding]; own && w.lines {
		key += plainEnding
	}
	data := make(map[string]any, len(values)/2)
	for i := 0; i+1 < len(values); i += 2 {
		if name, ok := values[i].(string); ok {
			data[name] = values[i+1]
		}
	}
	config := &i18n.LocalizeConfig{MessageID: key, TemplateData: data}
	if count, ok := data["Count"]; ok {
		config.PluralCount = count
	}
	w.numbers(config, data)
	w.quoted(w.source[key], data)
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.learn(key) != nil {
		return "", false
	}
	said, err := w.words.Localize(config)
	return said, err == nil
}

// numbers writes the numbers with a part after the point as the language does. Which form
// of the plural "1.5" takes is known of its digits only.
func (w *Words) numbers(config *i18n.LocalizeConfig, data map[string]any) {
	for name, value := range data {
		number, ok := value.(float64)
		if !ok {
			continue
		}
		digits := strconv.FormatFloat(number, 'f', -1, 64)
		if name == "Count" {
			config.PluralCount = digits
		}
		data[name] = digits
		if strings.Contains(digits, ".") {
			data[name] = strings.Replace(digits, ".", w.Say("report.decimal-sign"), 1)
		}
	}
}

// quotedValue is where a sentence has a value, perhaps directly behind a quotation mark.
var quotedValue = pattern.New(`(\S?)[ \x{A0}\x{202F}]?\{\{\.(\w+)\}\}`)

// quoted gives the values that a sentence quotes the inner quotation marks.
func (w *Words) quoted(sentence string, data map[string]any) {
	if !anyQuotes(data) {
		return // nearly always: a screen says a hundred sentences, and few of them quote a quotation
	}
	grammar := w.grammar()
	for _, found := range quotedValue().FindAllStringSubmatch(sentence, -1) {
		if text, ok := data[found[2]].(string); ok && found[1] != "" && strings.HasPrefix(grammar.Open, found[1]) {
			data[found[2]] = grammar.Inner(text)
		}
	}
}

// List joins texts as the language does: "a, b and c".
func (w *Words) List(texts []string) string { return w.grammar().List(texts) }

// grammarOf returns what the pages of the rules say of a language: its quotation marks, and how
// it joins a list. A language without pages has none, and a test keeps it from happening.
func grammarOf(lang string) *page.Grammar {
	book, err := rules.Book(address.Polite.In(lang))
	if err != nil {
		return &page.Grammar{Comma: ", ", And: ", "}
	}
	return book.Grammar()
}

// anyQuotes reports whether a value has quotation marks of its own.
func anyQuotes(data map[string]any) bool {
	for _, value := range data {
		if text, ok := value.(string); ok && quote.In(text) {
			return true
		}
	}
	return false
}

// Means reports whether a word that a person typed, in small letters, is one of those
// that mean a command in the line mode: "help", "repeat", "undo", "back", "quit".
func (w *Words) Means(command, typed string) bool {
	for word := range strings.FieldsSeq(w.Say("words." + command)) {
		if word == typed {
			return true
		}
	}
	return false
}

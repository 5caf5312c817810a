package cli_test

import (
	"regexp"
	"testing"

	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/grader/rules/lookalike"
	"jourdain/tui/cli/clitest"
	"jourdain/tui/text"
)

// TestEveryStableWordHasWords holds that what the grader names with a stable word
// can be said in each language.
func TestEveryStableWordHasWords(t *testing.T) {
	var keys []string
	for _, w := range []document.Warning{
		document.NeedsRepair, document.CannotOpen, document.DuplicateEntry, document.HeadingInIndex,
		document.LinkedSections, document.UnsavedChanges,
	} {
		keys = append(keys, "cli.outline.warning-"+string(w))
	}
	for _, w := range []string{
		lookalike.HeadingStyle, lookalike.TypedHash, lookalike.HTMLBold, lookalike.Bold, lookalike.Underlined,
		lookalike.Capitals, lookalike.Larger, lookalike.Italic, lookalike.Centred, lookalike.EscapedHash,
		lookalike.Coloured, lookalike.OtherFont, lookalike.Framed, lookalike.Spaced, lookalike.Numbered, lookalike.Alone,
	} {
		keys = append(keys, "cli.outline.because-"+w)
	}
	for _, w := range []document.Region{
		document.InHeader, document.InFooter, document.InFootnote, document.InEndnote, document.InContents,
	} {
		keys = append(keys, "cli.outline.where-"+w.Name())
	}
	for _, lang := range text.Languages() {
		words, err := text.Open(address.Polite.In(lang))
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range keys {
			if said := words.Say(key); said == "["+key+"]" {
				t.Errorf("%s: %s has no words", lang, key)
			}
		}
	}
}

// TestHelpHasWords holds that no help, and no manual page, shows a key or a value in
// place of words.
func TestHelpHasWords(t *testing.T) {
	t.Parallel()
	unsaid := regexp.MustCompile(`\[cli\.|<no value>|\{\{`)
	for _, lang := range text.Languages() {
		for _, args := range [][]string{
			{"--help"},
			{"grade", "--help"},
			{"outline", "--help"},
			{"lessons", "--help"},
			{"lessons", "list", "--help"},
			{"lessons", "show", "--help"},
			{"starter", "--help"},
			{"completion", "--help"},
			{"man", "--help"},
			{"help", "--help"},
			{"man"},
		} {
			got := clitest.Run(t, lang, "", args...)
			if got.Status != 0 || got.Out == "" || unsaid.MatchString(got.Out) {
				t.Errorf("%s %v: %+v", lang, args, got)
			}
		}
	}
}

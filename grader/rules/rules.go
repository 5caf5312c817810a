// Package rules holds the rules: what makes a document well structured.
//
// # A rule is four files
//
//   - no_skipped_level.go: the rule itself, a [rule.Rule], which finds;
//   - text/no-skipped-level.fr.md and .en.md: its page in each language, which
//     says (see package page);
//   - testdata/no-skipped-level.txtar: its cases, which prove.
//
// A test binds the four together: it fails when one of them is missing, when a
// case has no sentence in a language, and when the cases do not hold at least one
// document that passes, one that fails and one near miss.
//
// # Adding one
//
// Write the four files, and add the rule to the table of [All]. How to mend what
// it finds in each word processor is written once a skill, in howto/.
package rules

import (
	"embed"
	"slices"

	"jourdain/grader/address"
	"jourdain/grader/rules/page"
	"jourdain/grader/rules/rule"
)

//go:embed text howto
var files embed.FS

// All returns the rules in the order of the catalogue.
func All() []rule.Rule {
	return slices.Concat(aboutOutline(), aboutSpacing(), aboutObjects(), aboutStyles(), aboutLongDocuments())
}

// aboutOutline returns the rules for headings and titles.
func aboutOutline() []rule.Rule {
	return []rule.Rule{
		HasHeadings, SingleTitle, StartsAtLevelOne, NoSkippedLevel, NoEmptyHeading, NoLookalikeHeading, HeadingByStyleOnly,
		HeadingIsShort, TellingHeadings, BalancedSections, NoTypedNumber, NoHeadingInBox, SameLevelSameLook, RequiredOutline,
		OutlineDepth,
	}
}

// aboutSpacing returns the rules for spaces, tabs, returns, the marks of Markdown and the
// words themselves.
func aboutSpacing() []rule.Rule {
	return []rule.Rule{
		NoEmptyParagraph, PageBreakNotReturns, ParagraphNotLine, NoSpaceAlignment, NoTabSeries, NoDrawnLine, MarkdownSlip,
		FrenchSpacing, NoChangesLeft, KeptText, MatchesModel, ParagraphSettings, OwnDocument,
	}
}

// aboutObjects returns the rules for lists, tables, images and links.
func aboutObjects() []rule.Rule {
	return []rule.Rule{
		RealList, ListMakesSense, RealTable, TableHeader, SimpleTable, NoBlankRow, ImageText, ObjectText, AnchoredImage, Caption,
		LinkText, NoBrokenReference,
	}
}

// aboutStyles returns the rules for styles and direct formatting.
func aboutStyles() []rule.Rule {
	return []rule.Rule{
		StylesNotFormatting, NotAllDefault, Emphasis, Contrast, ColourAlone, Quotation, DocumentTitle, DocumentAuthor, TellingFileName,
		DocumentLanguage, LanguageOfParts,
	}
}

// aboutLongDocuments returns the rules for contents, pages, notes and properties.
func aboutLongDocuments() []rule.Rule {
	return []rule.Rule{
		GeneratedContents, ContentsPresent, ContentsUpToDate, PageNumber, RealNote, RealReference,
	}
}

// Find returns a rule by its name.
func Find(id rule.ID) (rule.Rule, bool) {
	all := All()
	i := slices.IndexFunc(all, func(r rule.Rule) bool { return r.ID == id })
	if i < 0 {
		return rule.Rule{}, false
	}
	return all[i], true
}

// Book returns the pages of the rules in a voice.
func Book(voice address.Voice) (*page.Book, error) { return page.Open(files, voice) }

// Languages returns the languages that the rules speak, sorted.
func Languages() ([]string, error) { return page.Languages(files) }

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
		StylesNotFormatting, NotAllDefault, Emphasis, Contrast, ColourAlone, Quotation, ColourFromStyle, DocumentTitle, DocumentAuthor, TellingFileName,
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

// Skills returns the names of the pages of howto, sorted.
func Skills() []string { return page.SkillNames(files) }

package rolename

import (
	"strconv"
	"strings"
	"sync"
	"unicode"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
)

// Set says of styles of paragraphs and of texts, all those of a document, what each is for. The
// nearest style up the chain that has a name with a meaning decides. Programs keep the English
// names in the file; only when a document has no style of that name, the one that Word writes in
// the author's language counts.
func Set(styles []*document.Style) {
	builtIn := map[document.Role]bool{}
	for _, st := range styles {
		if role := Of(st); role != document.BodyRole {
			st.Role = role
			builtIn[role] = true
		}
	}
	for _, st := range styles {
		if st.Role == document.BodyRole && !st.Character {
			if role := localRole(st.Display); !builtIn[role] {
				st.Role = role
			}
		}
	}
	for _, st := range styles {
		st.Role = inheritedRole(st)
	}
}

// inheritedRole returns the role of a style, or of its nearest parent that has one.
func inheritedRole(st *document.Style) document.Role {
	for ; st != nil; st = st.Parent {
		if st.Role != document.BodyRole {
			return st.Role
		}
	}
	return document.BodyRole
}

// Of returns the role of a style that LibreOffice, Word, pandoc or AbiWord brings along, by its
// name or the name to show.
func Of(st *document.Style) document.Role {
	for _, name := range [...]string{Decode(st.Name), st.Display} {
		name = fold(name)
		if role := namedRole(name); role != document.BodyRole && st.Character == isCodeText(name) {
			return role
		}
	}
	return document.BodyRole
}

// fold makes the ways in which programs spell one name equal: "Heading_20_1",
// "Heading-1", "Heading1", "heading 1".
func fold(name string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '-' || r == '_' {
			return -1
		}
		return unicode.ToLower(r)
	}, name)
}

func namedRole(name string) document.Role {
	switch name {
	case "title":
		return document.TitleRole
	case "subtitle":
		return document.SubtitleRole
	case "heading":
		return document.HeadingRole
	case "quotations", "quotation", "quote", "intensequote", "blocktext", "blockquote", "blockquotation":
		return document.QuotationRole
	case "caption", "tablecaption", "imagecaption":
		return document.CaptionRole
	case "preformattedtext", "htmlpreformatted", "sourcecode",
		"sourcetext", "htmlcode", "verbatimchar", "teletype":
		return document.CodeRole
	case "signature", "emailsignature":
		return document.SignatureRole
	case "addressee", "sender", "envelopeaddress", "envelopereturn":
		return document.AddressRole
	case "index", "contentsheading", "tocheading", "indexheading":
		return document.ContentsRole
	}
	switch {
	case headingNumber(name) > 0:
		return document.HeadingRole
	case isContents(name):
		return document.ContentsRole
	default:
		return document.BodyRole
	}
}

// isCodeText reports whether a name of a code style is one for a piece of text.
func isCodeText(name string) bool {
	switch name {
	case "sourcetext", "htmlcode", "verbatimchar", "teletype":
		return true
	default:
		return false
	}
}

// isContents knows the styles of the entries of indexes, and of their titles.
func isContents(name string) bool {
	for _, start := range [...]string{
		"contents", "toc", "toa", "index", "illustrationindex", "figureindex", "tableindex", "objectindex", "userindex", "bibliography",
		"tableofauthorities", "tableoffigures",
	} {
		if rest, ok := strings.CutPrefix(name, start); ok && (rest == "" && strings.HasPrefix(start, "tableof") || rest == "heading" || beginsWithNumber(rest)) {
			return true
		}
	}
	return false
}

// beginsWithNumber reports whether a text begins with a number that is not 0.
func beginsWithNumber(text string) bool {
	text = strings.TrimLeft(text, "0")
	return text != "" && text[0] >= '1' && text[0] <= '9'
}

// HeadingLevel returns the level in the name of a style that is made for headings, such as
// "heading 2"; 0 for another name.
func HeadingLevel(name string) int { return headingNumber(fold(name)) }

// maxLevel is the deepest outline level that a program knows.
const maxLevel = 10

// headingNumber returns the level in a folded name such as "heading2", or 0.
func headingNumber(name string) int {
	rest, ok := strings.CutPrefix(name, "heading")
	level, err := strconv.ParseUint(rest, 10, 16)
	if !ok || err != nil || level < 1 || level > maxLevel {
		return 0
	}
	return int(level)
}

// localRole knows the names that Word gives to its styles in other languages.
func localRole(display string) document.Role {
	name := fold(display)
	words := strings.TrimRight(name, "0123456789")
	role := localRoles()[words]
	if role == document.TitleRole && words != name {
		return document.HeadingRole // French Word has "Titre" and "Titre 1"
	}
	return role
}

// localRoles are their roles by their names, folded and without the number of a level.
var localRoles = sync.OnceValue(func() map[string]document.Role {
	roles := map[string]document.Role{}
	for list, role := range map[string]document.Role{
		"style-titles": document.TitleRole, "style-headings": document.HeadingRole, "style-subtitles": document.SubtitleRole,
		"style-quotations": document.QuotationRole, "style-captions": document.CaptionRole, "style-code": document.CodeRole,
		"style-contents": document.ContentsRole, "style-addresses": document.AddressRole,
	} {
		for _, name := range lexicon.Words(list) {
			roles[fold(name)] = role
		}
	}
	return roles
})

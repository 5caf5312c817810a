package odt

import (
	"strings"
	"sync"
	"unicode"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
)

// setRoles says of every named style what it is for. The nearest style up the
// chain that has a name with a meaning decides. Programs keep the English names in
// the file; only when a document has no style of that name, the one that Word
// writes in the author's language counts.
func (s *styles) setRoles() {
	builtIn := map[document.Role]bool{}
	for _, st := range s.order {
		if role := builtInRole(st.public); role != document.BodyRole {
			st.public.Role = role
			builtIn[role] = true
		}
	}
	for _, st := range s.order {
		if st.public.Role == document.BodyRole && st.key.family == forParagraph {
			if role := localRole(st.public.Display); !builtIn[role] {
				st.public.Role = role
			}
		}
	}
	for _, st := range s.order {
		st.public.Role = inheritedRole(st.public)
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

// builtInRole knows the styles that LibreOffice, Word, pandoc and AbiWord bring
// along, by the name or the name to show.
func builtInRole(st *document.Style) document.Role {
	for _, name := range [...]string{decodeName(st.Name), st.Display} {
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
		if rest, ok := strings.CutPrefix(name, start); ok && (rest == "" && strings.HasPrefix(start, "tableof") || rest == "heading" || leadingNumber(rest) > 0) {
			return true
		}
	}
	return false
}

// headingNumber returns the level in a folded name such as "heading2", or 0.
func headingNumber(name string) int {
	rest, ok := strings.CutPrefix(name, "heading")
	level := leadingNumber(rest)
	if !ok || level < 1 || level > maxLevel || strings.Trim(rest, "0123456789") != "" {
		return 0
	}
	return level
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

// headingLevel returns the level of a style that is made for headings: the outline
// level that it returns, or the one in the name of the nearest named style.
func headingLevel(st *style) int {
	switch {
	case st.public.Level > 0:
		return st.public.Level
	case st.public.Automatic && st.up != nil:
		return st.up.heading
	case st.public.Automatic || st.public.Character:
		return 0
	default:
		return max(headingNumber(fold(decodeName(st.public.Name))), headingNumber(fold(st.public.Display)))
	}
}

// role returns the role of a paragraph with a style.
func role(st *style) document.Role {
	if named := st.public.Named(); named != nil {
		return named.Role
	}
	return document.BodyRole
}

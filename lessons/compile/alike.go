package compile

import "path"

// shape is a step as it was written, whether or not it could be read.
type shape struct {
	line int
	kind string // "card", or the kind of an activity; "" for one that does not exist
}

// alike finds where the languages of a lesson differ in more than their words: each
// step must be of the same kind in all of them, because a learner may change the
// language in the middle of a lesson. The first difference explains those after it.
func (u *unit) alike() {
	langs := u.languages()
	for i := 1; i < len(langs); i++ {
		first, other := u.scripts[langs[0]], u.scripts[langs[i]]
		if first.broken || other.broken {
			continue
		}
		file := path.Join(u.id, langs[i]+".md")
		for j := range max(len(first.shapes), len(other.shapes)) {
			switch {
			case j >= len(other.shapes):
				u.fault(path.Join(u.id, langs[0]+".md"), first.shapes[j].line, ErrStepMore, "Kind", first.shapes[j].kind, "Other", file)
			case j >= len(first.shapes):
				u.fault(file, other.shapes[j].line, ErrStepMore, "Kind", other.shapes[j].kind, "Other", path.Join(u.id, langs[0]+".md"))
			case first.shapes[j].kind != other.shapes[j].kind && first.shapes[j].kind != "" && other.shapes[j].kind != "":
				u.fault(file, other.shapes[j].line, ErrStepKind, "Kind", other.shapes[j].kind,
					"Other", path.Join(u.id, langs[0]+".md"), "OtherKind", first.shapes[j].kind, "OtherLine", first.shapes[j].line)
			default:
				continue
			}
			break
		}
	}
}

// cardKind is the kind of a step that is a card.
const cardKind = "card"

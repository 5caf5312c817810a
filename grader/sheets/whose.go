package sheets

// Whose counts whose the rows of a class are.
type Whose struct {
	Pupils int
	Files  int // files that nobody of the list of the class has certainly handed in
	Names  int // who is not on that list, and has no file
}

// Add counts one more row: who is not on the list, where there is one, is no pupil of the class.
func (n *Whose) Add(unknown, hasFile bool) {
	switch {
	case !unknown:
		n.Pupils++
	case hasFile:
		n.Files++
	default:
		n.Names++
	}
}

// Say says how many pupils there are, and what there is besides: "41 pupils, and 20 files without a
// pupil".
func (n *Whose) Say(words Words) string {
	pupils := words.Say("sheet.pupils", "Count", n.Pupils)
	var besides []string
	if n.Files > 0 {
		besides = append(besides, words.Say("sheet.files-of-nobody", "Count", n.Files))
	}
	if n.Names > 0 {
		besides = append(besides, words.Say("sheet.names-of-nobody", "Count", n.Names))
	}
	if len(besides) == 0 {
		return pupils
	}
	return words.Say("sheet.pupils-and", "Pupils", pupils, "Besides", words.List(besides))
}

// whoseOf counts whose some rows are.
func whoseOf(rows []*Row) *Whose {
	n := &Whose{}
	for _, r := range rows {
		n.Add(r.Unknown, r.File != "")
	}
	return n
}

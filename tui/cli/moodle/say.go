package moodle

import "jourdain/tui/text"

// Say returns what a teacher should know of a filled worksheet, a sentence each: how many marks
// were given, then what was left, by its reason, with the names.
func (f *Filled) Say(words *text.Words) []string {
	said := []string{say(words, "given", "Count", f.Given)}
	for _, why := range []Why{NoWork, Locked, HasGrade, HasComment, InWords, NoMaximum, OtherName, TwoMarks} {
		var names []string
		for i := range f.Notes {
			if f.Notes[i].Why == why {
				names = append(names, f.Notes[i].Row.called())
			}
		}
		said = append(said, listed(words, "row."+string(why), names)...)
	}
	for _, why := range []Why{NoRow, TwoRows} {
		var names []string
		for i := range f.Strays {
			if f.Strays[i].Why == why {
				names = append(names, f.Strays[i].Mark.called())
			}
		}
		said = append(said, listed(words, "mark."+string(why), names)...)
	}
	if f.Uncommented {
		said = append(said, say(words, "uncommented"))
	}
	if f.Resaved {
		said = append(said, say(words, "resaved"))
	}
	return said
}

// Say returns what a teacher should know of the files that were left, a sentence each.
func (d *Download) Say(words *text.Words) []string {
	var said []string
	for _, why := range []Why{Closed, Outside, Encrypted, Unclaimed} {
		var names []string
		for i := range d.Left {
			if d.Left[i].Why == why {
				names = append(names, d.Left[i].Path)
			}
		}
		said = append(said, listed(words, "left."+string(why), names)...)
	}
	return said
}

// Order returns what a teacher should know before both files go into Moodle: feedback makes a
// grade newer than its row of the worksheet, and Moodle leaves such a row (importziplib.php,
// import_zip_files; feedback/offline/locallib.php, process_import_grades). In a language whose
// dates PHP cannot read, it leaves every row that has a grade in Moodle already.
func Order(words *text.Words) string { return say(words, "order") }

// most is how many names a sentence has.
const most = 40

// listed returns the sentence of some names; none for none.
func listed(words *text.Words, word string, names []string) []string {
	if len(names) == 0 {
		return nil
	}
	count := len(names)
	if count > most {
		names = append(names[:most], "…")
	}
	return []string{say(words, word, "Count", count, "Names", words.List(names))}
}

// called returns what a row is called in a sentence: by the name where there is one.
func (r *Row) called() string { return called(r.Name, r.ID) }

// called returns what a mark is called in a sentence. Where the marking is blind, all names are
// one word, and the number tells them apart.
func (m *Mark) called() string {
	if isAnybody(m.Name) {
		return called("", m.ID)
	}
	return called(m.Name, m.ID)
}

func called(name, id string) string {
	if name != "" {
		return name
	}
	return id
}

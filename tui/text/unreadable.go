package text

import (
	"errors"

	"jourdain/grader/document"
)

// Unreadable says in one sentence, or two, what a file is that cannot be judged,
// and what to do. The name is the file's, as the person gave it.
func (w *Words) Unreadable(err error, name string) string {
	var u *document.Unreadable
	if !errors.As(err, &u) {
		u = &document.Unreadable{Reason: document.Unknown, Err: err}
	}
	detail := u.Detail
	if u.Reason == document.Unknown && u.Err != nil {
		detail = u.Err.Error()
	}
	key := "unreadable." + string(u.Reason)
	if u.Reason == document.TooBig {
		key += "." + u.Detail
	}
	return w.Say(key, "File", document.Printable(name), "Detail", document.Printable(detail))
}

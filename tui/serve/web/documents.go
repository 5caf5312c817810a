package web

import (
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"slices"
	"time"

	"jourdain/tui/text"
)

// entry is a document of a seat.
type entry struct {
	Name string
	Size int64
	At   time.Time
}

// When says when a document was saved.
func (f entry) When(words *text.Words) string { return words.When(f.At, time.Now()) }

// Kilobytes is the size of a document, rounded up.
func (f entry) Kilobytes() int64 { return (f.Size + 1023) / 1024 }

// shelf is what the page of the documents shows.
type shelf struct {
	Files []entry
	Done  string // what was just done: "web.documents.NAME"
	Of    string // to which document
	Wrong string // why something was not done
}

// documents lists the documents of a seat.
func (d *door) documents(w http.ResponseWriter, r *request) {
	d.showDocuments(w, r, http.StatusOK, shelf{})
}

func (d *door) showDocuments(w http.ResponseWriter, r *request, status int, s shelf) {
	f, err := d.folder(r)
	if err != nil {
		d.trouble(w, r, err)
		return
	}
	defer func() { _ = f.Close() }()
	if s.Files, err = f.list(); err != nil {
		d.trouble(w, r, err)
		return
	}
	slices.SortFunc(s.Files, func(a, b entry) int { return b.At.Compare(a.At) })
	d.render(w, r, status, "documents", s)
}

// download gives a document, for whatever program the person opens it with: a browser opens nothing
// that it gets here.
func (d *door) download(w http.ResponseWriter, r *request) {
	f, err := d.folder(r)
	if err != nil {
		d.trouble(w, r, err)
		return
	}
	defer func() { _ = f.Close() }()
	name := r.PathValue("name")
	file, info, err := f.open(name)
	if err != nil {
		d.message(w, r, http.StatusNotFound, "no-document")
		return
	}
	defer func() { _ = file.Close() }()
	h := w.Header()
	h.Set("Content-Type", "application/octet-stream")
	h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": name}))
	h.Set("Content-Security-Policy", "default-src 'none'; sandbox")
	http.ServeContent(w, r.Request, "", info.ModTime(), file)
}

// upload takes documents from a form.
func (d *door) upload(w http.ResponseWriter, r *request) {
	r.Body = http.MaxBytesReader(w, r.Body, d.o.Limits.Upload)
	parts, err := r.MultipartReader()
	if err != nil {
		d.showDocuments(w, r, http.StatusBadRequest, shelf{Wrong: "none"})
		return
	}
	f, err := d.folder(r)
	if err != nil {
		d.trouble(w, r, err)
		return
	}
	s, status := shelf{Wrong: "none"}, http.StatusBadRequest
	for range mostParts {
		part, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil && part.FileName() == "" {
			continue
		}
		var name string
		if err == nil {
			name, err = keepPart(f, part)
		}
		if err != nil {
			s, status = shelf{Wrong: whyNot(err)}, http.StatusUnprocessableEntity
			break
		}
		s, status = shelf{Done: "added", Of: name}, http.StatusOK
	}
	_ = f.Close()
	d.showDocuments(w, r, status, s)
}

// mostParts is how many documents one form has at most.
const mostParts = 20

// keepPart keeps one document of a form, and returns the name that it has.
func keepPart(f *folder, part *multipart.Part) (string, error) {
	name, err := cleanName(part.FileName())
	if err != nil {
		return "", err
	}
	return name, f.save(name, part)
}

// whyNot names why a document was not kept: "web.documents.NAME".
func whyNot(err error) string {
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large), errors.Is(err, errLarge):
		return "large"
	case errors.Is(err, errName):
		return "bad-name"
	case errors.Is(err, errFull):
		return "full"
	default:
		return "not-kept"
	}
}

// askDelete asks whether a document is to be deleted.
func (d *door) askDelete(w http.ResponseWriter, r *request) {
	d.render(w, r, http.StatusOK, "delete", entry{Name: r.PathValue("name")})
}

// delete deletes a document.
func (d *door) delete(w http.ResponseWriter, r *request) {
	f, err := d.folder(r)
	if err != nil {
		d.trouble(w, r, err)
		return
	}
	err = f.remove(r.PathValue("name"))
	_ = f.Close()
	if err != nil {
		d.message(w, r, http.StatusNotFound, "no-document")
		return
	}
	d.showDocuments(w, r, http.StatusOK, shelf{Done: "deleted", Of: r.PathValue("name")})
}

package web

import (
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"path"
	"slices"

	"jourdain/tui/serve/folder"
)

// listed is what the page of the documents shows.
type listed struct {
	Files []entry
	Done  string // what was just done: "web.documents.NAME"
	Of    string // to which document
	Wrong string // why something was not done
}

// documents lists the documents of a seat.
func (d *door) documents(w http.ResponseWriter, r *request) {
	d.showDocuments(w, r, http.StatusOK, listed{})
}

func (d *door) showDocuments(w http.ResponseWriter, r *request, status int, l listed) {
	s, err := d.shelf(r)
	if err != nil {
		d.trouble(w, r, err)
		return
	}
	l.Files, err = s.list("")
	_ = s.Close()
	if err != nil {
		d.trouble(w, r, err)
		return
	}
	slices.SortFunc(l.Files, func(a, b entry) int { return b.At.Compare(a.At) })
	d.render(w, r, status, "documents", l)
}

// download gives a document, for whatever program the person opens it with: a browser opens nothing
// that it gets here.
func (d *door) download(w http.ResponseWriter, r *request) {
	s, err := d.shelf(r)
	if err != nil {
		d.trouble(w, r, err)
		return
	}
	defer func() { _ = s.Close() }()
	name := r.PathValue("name")
	info, err := s.Stat(name)
	if err != nil || info.IsDir() || !isShown(name) {
		d.message(w, r, http.StatusNotFound, "no-document")
		return
	}
	file, err := s.Open(name, folder.Opening{Read: true})
	if err != nil {
		d.trouble(w, r, err)
		return
	}
	defer func() { _ = file.Close() }()
	h := w.Header()
	h.Set("Content-Type", "application/octet-stream")
	h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": path.Base(name)}))
	h.Set("Content-Security-Policy", "default-src 'none'; sandbox")
	http.ServeContent(w, r.Request, "", info.ModTime(), io.NewSectionReader(file, 0, info.Size()))
}

// upload takes documents from a form.
func (d *door) upload(w http.ResponseWriter, r *request) {
	r.Body = http.MaxBytesReader(w, r.Body, d.o.Limits.Upload)
	parts, err := r.MultipartReader()
	if err != nil {
		d.showDocuments(w, r, http.StatusBadRequest, listed{Wrong: "none"})
		return
	}
	s, err := d.shelf(r)
	if err != nil {
		d.trouble(w, r, err)
		return
	}
	names, err := keepAll(s, parts)
	_ = s.Close()
	switch {
	case err != nil:
		d.showDocuments(w, r, http.StatusUnprocessableEntity, listed{Wrong: whyNot(err)})
	case len(names) == 0:
		d.showDocuments(w, r, http.StatusBadRequest, listed{Wrong: "none"})
	default:
		d.showDocuments(w, r, http.StatusOK, listed{Done: "added", Of: names[len(names)-1]})
	}
}

// mostParts is how many parts of a form are looked at.
const mostParts = 40

// keepAll keeps the documents of a form, and returns their names.
func keepAll(s shelf, parts *multipart.Reader) (names []string, err error) {
	for range mostParts {
		part, err := parts.NextPart()
		var name string
		switch {
		case errors.Is(err, io.EOF):
			return names, nil
		case err == nil && part.FileName() == "":
			continue // no document was chosen
		case err == nil:
			name, err = cleanName(part.FileName())
		}
		if err == nil {
			err = s.keep(name, part)
		}
		var large *http.MaxBytesError
		if errors.As(err, &large) {
			err = folder.ErrLarge
		}
		if err != nil {
			return names, err
		}
		names = append(names, name)
	}
	return names, folder.ErrMany
}

// askDelete asks whether a document is to be deleted.
func (d *door) askDelete(w http.ResponseWriter, r *request) {
	d.render(w, r, http.StatusOK, "delete", entry{Name: r.PathValue("name")})
}

// delete deletes a document.
func (d *door) delete(w http.ResponseWriter, r *request) {
	s, err := d.shelf(r)
	if err != nil {
		d.trouble(w, r, err)
		return
	}
	name := r.PathValue("name")
	err = folder.ErrName
	if isShown(name) {
		err = s.Remove(name)
	}
	_ = s.Close()
	if err != nil {
		d.message(w, r, http.StatusNotFound, "no-document")
		return
	}
	d.showDocuments(w, r, http.StatusOK, listed{Done: "deleted", Of: name})
}

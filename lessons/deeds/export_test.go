package deeds

import (
	"context"

	"jourdain/lessons"
)

// Judge judges by a work the file that a deed has left.
func Judge(ctx context.Context, w *lessons.Work, lang, deed string, file []byte) (Outcome, error) {
	return judge(ctx, deed, file, gradeOf(w, lang))
}

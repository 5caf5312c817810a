package progress

import (
	"context"
	"database/sql"
	"time"
)

// Passage is a passage of a document that a rule asks about: is it meant so?
type Passage struct {
	Rule string // the rule's id
	// Quote is what the rule quotes of the passage; "" where it asks about the whole
	// document.
	Quote string
	// Case names the question, where nothing is quoted.
	Case string
}

// Intended returns the passages of a file of which the learner has said that they are
// intended. The file is named by its cleaned path.
func (d *database) Intended(ctx context.Context, file string) (map[Passage]bool, error) {
	passages := map[Passage]bool{}
	err := d.read(ctx, "intended", func(db *sql.DB) error {
		clear(passages)
		return each(ctx, db, func(rows *sql.Rows) error {
			var p Passage
			err := rows.Scan(&p.Rule, &p.Quote, &p.Case)
			passages[p] = true
			return err
		}, `SELECT rule, quote, "case" FROM intended WHERE file = ?`, file)
	})
	return passages, err
}

// SaveIntended keeps that a passage is intended, or that it is not after all.
func (d *database) SaveIntended(ctx context.Context, file string, p Passage, intended bool) error {
	statement := `DELETE FROM intended WHERE file = ? AND rule = ? AND quote = ? AND "case" = ?`
	values := []any{file, p.Rule, p.Quote, p.Case}
	if intended {
		statement = `INSERT INTO intended (file, rule, quote, "case", at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`
		values = append(values, time.Now().Unix())
	}
	return d.execute(ctx, "save what is intended", statement, values...)
}

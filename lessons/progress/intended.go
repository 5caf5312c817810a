package progress

import (
	"context"
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

// Intended gives the passages of a file of which the learner has said that they are
// intended. The file is named by its cleaned path.
func (d *database) Intended(ctx context.Context, file string) (map[Passage]bool, error) {
	rows, err := d.db.QueryContext(ctx, `SELECT rule, quote, "case" FROM intended WHERE file = ?`, file)
	if err != nil {
		return nil, typed("intended", err)
	}
	defer func() { _ = rows.Close() }()
	passages := map[Passage]bool{}
	for rows.Next() {
		var p Passage
		if err := rows.Scan(&p.Rule, &p.Quote, &p.Case); err != nil {
			return nil, typed("intended", err)
		}
		passages[p] = true
	}
	return passages, typed("intended", rows.Err())
}

// SaveIntended keeps that a passage is intended, or that it is not after all.
func (d *database) SaveIntended(ctx context.Context, file string, p Passage, intended bool) error {
	statement := `DELETE FROM intended WHERE file = ? AND rule = ? AND quote = ? AND "case" = ?`
	values := []any{file, p.Rule, p.Quote, p.Case}
	if intended {
		statement = `INSERT INTO intended (file, rule, quote, "case", at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`
		values = append(values, time.Now().Unix())
	}
	_, err := d.db.ExecContext(ctx, statement, values...)
	return typed("save what is intended", err)
}

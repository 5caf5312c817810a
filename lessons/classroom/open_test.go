package classroom

import "testing"

// A password is found wherever an address can have one (34.1.1.2 of the manual of libpq), and nowhere
// else.
func TestAPasswordInAnAddress(t *testing.T) {
	for address, want := range map[string]bool{
		"postgres://jourdain@db.example/jourdain":                       false,
		"postgres:///jourdain?host=/run/postgresql":                     false,
		"postgres://jourdain@db.example:5432,other:5433/jourdain":       false,
		"postgresql://[fd00::1]:5432/jourdain":                          false,
		"postgres://db.example:5432/jourdain?options=-c%20a=b:c@d":      false,
		"postgres://jourdain:chalk@db.example/jourdain":                 true,
		"postgres://jourdain:cha@lk@db.example/jourdain":                true,
		"postgres://jourdain:chalk@db.example:5432,other:5433/jourdain": true,
		"postgres://db.example/jourdain?user=a&password=chalk":          true,
		"postgres://db.example/jourdain?%70assword=chalk":               true,
		"postgres://db.example/jourdain?sslpassword=chalk":              true,
	} {
		if got := NamesPassword(address); got != want {
			t.Errorf("%s: %v", address, got)
		}
	}
}

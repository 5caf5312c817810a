package activity

// Play is how an activity is played. What a screen or a dialogue asks of an activity
// besides its rows and options is answered here, so that another kind changes none of them.
type Play struct {
	Way Way
	// Moves are the moves that the rows may make, whether or not each can make them now;
	// nil where they keep their places.
	Moves []string
	// Nested is set where a row can stand below another one.
	Nested bool
	// Roles is set where options and states are roles: they have words and keys of their
	// own, the same in every lesson.
	Roles bool
}

// Way is what is done with the rows.
type Way uint8

// The ways.
const (
	// Pick is to choose one row, which answers at once.
	Pick Way = iota
	// Tick is to choose any number of rows.
	Tick
	// Fill is to give each row something: a row without it is still to do.
	Fill
	// Move is to change the places of the rows.
	Move
)

package text

const seatEnding = ".at-seat"

// AtSeat makes the words those of a seat of a class server, whose documents and progress are not
// on the learner's own computer. What is said otherwise there has a key of its own, which is found
// first: "key.at-seat" beside "key".
func (w *Words) AtSeat() { w.seat = true }

"""The pages: a room for each of the three kinds of users, and the frame that they share."""

"""What the staff's pages show, worked out from what the actions read: no logic is left to templates."""

D = T - room_means  # (3, 4) - (3, 1)
D

kitchen = T[0]  # (4,)
column = kitchen.reshape(4, 1)

print(kitchen - column)

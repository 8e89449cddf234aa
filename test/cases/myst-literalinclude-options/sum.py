def first():
    return 1

# begin
class Sum:
    def second(self):
        return 2
# end

package com.freedom13.reaction;

import java.util.List;
import java.util.UUID;

/// One's own marks, to be laid over a list that is the same for everybody.
public record MarksView(List<UUID> liked, List<UUID> mine) {}

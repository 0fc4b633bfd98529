package dev.orrery.it.architecture.bad.libraries.wire;

import com.github.difflib.patch.Patch;

record KnowsDiffs(Patch<String> unknown) {}

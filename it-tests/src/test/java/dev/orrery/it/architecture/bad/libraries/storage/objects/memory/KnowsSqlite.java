package dev.orrery.it.architecture.bad.libraries.storage.objects.memory;

import java.sql.Connection;

record KnowsSqlite(Connection open) {}

package dev.orrery.it.architecture.bad.libraries.storage.objects.memory;

import com.google.protobuf.ByteString;

record KnowsProtobuf(ByteString bytes) {}

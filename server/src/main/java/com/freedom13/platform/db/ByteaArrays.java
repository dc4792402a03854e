package com.freedom13.platform.db;

import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/// Binds `byte[][]` as `bytea[]`: Jdbi's own array support boxes the elements, which the driver refuses.
final class ByteaArrays extends AbstractArgumentFactory<byte[][]> {
    ByteaArrays() {
        super(Types.ARRAY);
    }

    @Override
    protected Argument build(byte[][] value, ConfigRegistry config) {
        return (position, statement, context) ->
                statement.setArray(position, statement.getConnection().createArrayOf("bytea", value));
    }
}

package com.freedom13.app;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.NullValueProvider;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.impl.NullsFailProvider;
import com.fasterxml.jackson.databind.util.AccessPattern;
import org.jspecify.annotations.Nullable;

/// Lets a component with `@JsonSetter(nulls = FAIL)` be absent, and refuses a JSON `null` in its place all the same.
/// Jackson alone takes an absent component of a record for a null one.
final class GivenOrAbsent extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public BeanDeserializerBuilder updateBuilder(
            DeserializationConfig config, BeanDescription bean, BeanDeserializerBuilder builder) {
        SettableBeanProperty[] components = builder.getValueInstantiator().getFromObjectArguments(config);
        for (int i = 0; components != null && i < components.length; i++) {
            JsonSetter setter = components[i].getAnnotation(JsonSetter.class);
            if (setter != null && setter.nulls() == Nulls.FAIL) {
                components[i] = components[i].withNullProvider(new Given(components[i]));
            }
        }
        return builder;
    }

    private record Given(NullValueProvider refusal) implements NullValueProvider {
        private Given(SettableBeanProperty component) {
            this(NullsFailProvider.constructForProperty(component));
        }

        @Override
        public Object getNullValue(DeserializationContext context) throws JsonMappingException {
            return refusal.getNullValue(context);
        }

        @Override
        public AccessPattern getNullAccessPattern() {
            return AccessPattern.DYNAMIC;
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}

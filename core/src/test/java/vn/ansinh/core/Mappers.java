package vn.ansinh.core;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.guava.GuavaModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.Type;
import tools.jackson.databind.json.JsonMapper;

/** An application's own mappers, with nothing of this library registered. */
public enum Mappers {
    /** Of Jackson 2. */
    JACKSON_2 {
        private final ObjectMapper mapper = com.fasterxml.jackson.databind.json.JsonMapper.builder()
                .addModules(new GuavaModule(), new JavaTimeModule(), new Jdk8Module())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();

        @Override
        public String write(Object value) throws Exception {
            return mapper.writeValueAsString(value);
        }

        @Override
        public Object read(String json, Type type) throws Exception {
            return mapper.readValue(json, mapper.constructType(type));
        }
    },

    /** Of Jackson 3. */
    JACKSON_3 {
        private final JsonMapper mapper = JsonMapper.builder()
                .addModule(new tools.jackson.datatype.guava.GuavaModule())
                .build();

        @Override
        public String write(Object value) {
            return mapper.writeValueAsString(value);
        }

        @Override
        public Object read(String json, Type type) {
            return mapper.readValue(json, mapper.constructType(type));
        }
    };

    /**
     * Writes a value.
     *
     * @param value the value
     * @return its JSON
     * @throws Exception if the mapper refuses
     */
    public abstract String write(Object value) throws Exception;

    /**
     * Reads a value.
     *
     * @param json the JSON
     * @param type the type of the value
     * @return the value
     * @throws Exception if the mapper refuses
     */
    public abstract Object read(String json, Type type) throws Exception;
}

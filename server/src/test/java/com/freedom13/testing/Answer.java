package com.freedom13.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// What the site said to one request.
public record Answer(int status, HttpHeaders headers, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /// Reads what came over the wire, up to the end of the connection.
    public static Answer parse(String response) {
        String[] parts = response.split("\r\n\r\n", 2);
        List<String> lines = parts[0].lines().toList();
        Map<String, List<String>> headers = lines.stream()
                .skip(1)
                .map(line -> line.split(": ", 2))
                .collect(Collectors.groupingBy(
                        line -> line[0], Collectors.mapping(line -> line[1], Collectors.toList())));
        int status = Integer.parseInt(lines.getFirst().split(" ", 3)[1]);
        return new Answer(status, HttpHeaders.of(headers, (name, value) -> true), parts[1]);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("No JSON: " + status + " " + body, notJson);
        }
    }

    /// The text at a JSON pointer; empty when there is none.
    public String text(String pointer) {
        return json().at(pointer).asText();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /// The code of a refusal, with its status: `422 validation`.
    public String problem() {
        return status + " " + text("/code");
    }

    /// What is wrong with the fields: `/username too-short`.
    public List<String> errors() {
        return StreamSupport.stream(json().at("/errors").spliterator(), false)
                .map(error ->
                        error.at("/pointer").asText() + " " + error.at("/code").asText())
                .toList();
    }

    /// This answer, if it has that status; else the test ends here and shows it.
    public Answer require(int expected) {
        if (status != expected) {
            throw new AssertionError("Expected " + expected + " but got " + status + ": " + body);
        }
        return this;
    }
}

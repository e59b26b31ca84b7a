# frozen_string_literal: true

require "strscan"

module Pochoir
  # Splits a template source into tokens. The parser never looks at the raw text again.
  class Tokenizer
    OPEN_TAG  = /\{%-?/
    OPEN_ECHO = /\{\{-?/
    STOP_TAGS = %w[end else elsif when].freeze

    Token = Struct.new(:kind, :value, :line)

    def initialize(source, strict: false)
      @scanner = StringScanner.new(source)
      @line = 1
      @strict = strict
      @tokens = []
    end

    def call
      until @scanner.eos?
        if @scanner.scan(OPEN_ECHO) then scan_expression
        elsif @scanner.scan(OPEN_TAG) then scan_tag
        else scan_text
        end
      end
      @tokens
    end

    private

    # Pay attention to the trailing dash: it eats the newline, so the line counter must move first.
    def scan_expression
      body = @scanner.scan_until(/-?\}\}/) or raise SyntaxError, "unclosed {{ at line #{@line}"
      push(:echo, body.sub(/-?\}\}\z/, "").strip)
    end

    def scan_tag
      body = @scanner.scan_until(/-?%\}/) or raise SyntaxError, "unclosed {% at line #{@line}"
      name = body[/\w+/]
      push(STOP_TAGS.include?(name) ? :close : :open, body.delete_suffix("%}").strip)
    end

    def scan_text
      chunk = @scanner.scan_until(/(?=\{[{%])/) || @scanner.rest.tap { @scanner.terminate }
      push(:text, chunk)
    end

    def push(kind, value)
      @tokens << Token.new(kind, value, @line)
      @line += value.count("\n")
    end
  end

  # Renders a parsed tree. Filters form a chain: {{ name | trim | upcase }}.
  class Renderer
    def initialize(context, encoder: HtmlEncoder)
      @context = context
      @encoder = encoder # escapes <, > and quotes; pass nil for plain text mails
    end

    def render(node)
      case node.kind
      when :text then node.value
      when :echo then @encoder ? @encoder.call(lookup(node.value)) : lookup(node.value).to_s
      else render_block(node)
      end
    end

    # Fragments are kept in memory until the layout's <head> has been written.
    def lookup(path)
      path.split(".").reduce(@context) { |scope, key| scope.fetch(key.to_sym) { "" } }
    end
  end
end

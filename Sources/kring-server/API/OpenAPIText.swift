// swift-format-ignore-file
// Made from docs/openapi.yaml by `make record`; change that file, not this one.

/// The document of the API, compiled in, so that it is served wherever the program stands.
enum OpenAPIText {
    /// As it is written.
    static let yaml: StaticString = ##"""
openapi: 3.0.3
info:
  title: Kring
  version: 0.1.0
  description: |
    Professional circles and care zones in Flanders: how they stand, and why.

    Open data needs no token. Everything else follows the rights of the caller's offices of today; what she may not know of is answered as what is not there. Each operation names its row of the table of rights in `x-permission`. Unknown keys and parameters are refused; a document that was read can be sent back by PUT: what the service adds to it is passed over. States, kinds and types may be joined by others.
  license:
    name: EUPL-1.2
    url: https://eupl.eu/1.2/en/
servers:
- url: /api/kringwerking/v1
tags:
- name: reports
  description: How everything stands
- name: territory
  description: The map
- name: circles
  description: Circles and umbrellas
- name: members
  description: People
- name: meetings
  description: Meetings and attendance
- name: plans
  description: A year as the planner proposes it
- name: signals
  description: Between circles and care councils
- name: rules
  description: What circles are held to
- name: exchange
  description: Whole networks
- name: refData
  description: Words and their names
- name: service
  description: The service itself
paths:
  /zones:
    get:
      operationId: listZones
      tags:
      - territory
      summary: The primary care zones
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - $ref: '#/components/parameters/regionalZone'
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Zones'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/zones/mechelen-katelijne
                  id: mechelen-katelijne
                  name:
                    nl: Mechelen-Katelijne
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /zones/{zoneId}:
    get:
      operationId: getZone
      tags:
      - territory
      summary: A zone
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - name: zoneId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Zone'
              example:
                href: https://kring.example.org/api/kringwerking/v1/zones/mechelen-katelijne
                id: mechelen-katelijne
                name:
                  nl: Mechelen-Katelijne
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /regionalZones:
    get:
      operationId: listRegionalZones
      tags:
      - territory
      summary: The regional care zones
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/RegionalZones'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/regionalZones/mechelen
                  id: mechelen
                  name:
                    nl: Mechelen
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /regionalZones/{regionalZoneId}:
    get:
      operationId: getRegionalZone
      tags:
      - territory
      summary: A regional care zone
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - name: regionalZoneId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/RegionalZone'
              example:
                href: https://kring.example.org/api/kringwerking/v1/regionalZones/mechelen
                id: mechelen
                name:
                  nl: Mechelen
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /municipalities:
    get:
      operationId: listMunicipalities
      tags:
      - territory
      summary: The municipalities of all days
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - $ref: '#/components/parameters/zones'
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Municipalities'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/municipalities/bonheiden
                  id: bonheiden
                  name:
                    nl: Bonheiden
                  nis: '12005'
                  zone: bonstato
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /municipalities/{municipalityId}:
    get:
      operationId: getMunicipality
      tags:
      - territory
      summary: A municipality
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - name: municipalityId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Municipality'
              example:
                href: https://kring.example.org/api/kringwerking/v1/municipalities/bonheiden
                id: bonheiden
                name:
                  nl: Bonheiden
                nis: '12005'
                zone: bonstato
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /professions:
    get:
      operationId: listProfessions
      tags:
      - territory
      summary: The professions
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Professions'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/professions/vroedvrouw
                  id: vroedvrouw
                  name:
                    nl: vroedvrouw
                  namePlural:
                    nl: vroedvrouwen
                  cluster: gezondheidszorg
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /professions/{professionId}:
    get:
      operationId: getProfession
      tags:
      - territory
      summary: A profession
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - name: professionId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Profession'
              example:
                href: https://kring.example.org/api/kringwerking/v1/professions/vroedvrouw
                id: vroedvrouw
                name:
                  nl: vroedvrouw
                namePlural:
                  nl: vroedvrouwen
                cluster: gezondheidszorg
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /umbrellas:
    get:
      operationId: listUmbrellas
      tags:
      - circles
      summary: The umbrellas
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Umbrellas'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/umbrellas/koepel-vroedvrouwen
                  id: koepel-vroedvrouwen
                  name: Koepelkring vroedvrouwen
                  professions:
                  - vroedvrouw
                  ruleSet: vbov-vroedvrouwenkring
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /umbrellas/{umbrellaId}:
    get:
      operationId: getUmbrella
      tags:
      - circles
      summary: An umbrella
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - name: umbrellaId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Umbrella'
              example:
                href: https://kring.example.org/api/kringwerking/v1/umbrellas/koepel-vroedvrouwen
                id: koepel-vroedvrouwen
                name: Koepelkring vroedvrouwen
                professions:
                - vroedvrouw
                ruleSet: vbov-vroedvrouwenkring
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /circles:
    get:
      operationId: listCircles
      tags:
      - circles
      summary: The circles
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - $ref: '#/components/parameters/zones'
      - $ref: '#/components/parameters/profession'
      - $ref: '#/components/parameters/umbrella'
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Circles'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete
                  id: dijle-nete
                  name: Vroedvrouwenkring Dijle-Nete
                  professions:
                  - vroedvrouw
                  ruleSet: vbov-vroedvrouwenkring
                  legalForm: informal
                  foundedOn: '2016-01-01'
                  zones:
                  - zone: mechelen-katelijne
                  municipalities: []
                  contact:
                    email: dijle-nete@example.org
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    post:
      operationId: createCircle
      tags:
      - circles
      summary: Found a circle
      x-permission: foundCircle
      security:
      - token: []
      parameters:
      - $ref: '#/components/parameters/idempotencyKey'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/CircleInput'
            example:
              name: Vroedvrouwenkring Dijle-Nete
              professions:
              - vroedvrouw
              ruleSet: vbov-vroedvrouwenkring
              legalForm: informal
              foundedOn: '2016-01-01'
              zones:
              - zone: mechelen-katelijne
              contact:
                email: dijle-nete@example.org
      responses:
        '201':
          description: It was made.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Circle'
              example:
                href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete
                id: dijle-nete
                name: Vroedvrouwenkring Dijle-Nete
                professions:
                - vroedvrouw
                ruleSet: vbov-vroedvrouwenkring
                legalForm: informal
                foundedOn: '2016-01-01'
                zones:
                - zone: mechelen-katelijne
                municipalities: []
                contact:
                  email: dijle-nete@example.org
        default:
          $ref: '#/components/responses/Problem'
  /circles/{circleId}:
    get:
      operationId: getCircle
      tags:
      - circles
      summary: A circle
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Circle'
              example:
                href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete
                id: dijle-nete
                name: Vroedvrouwenkring Dijle-Nete
                professions:
                - vroedvrouw
                ruleSet: vbov-vroedvrouwenkring
                legalForm: informal
                foundedOn: '2016-01-01'
                zones:
                - zone: mechelen-katelijne
                municipalities: []
                contact:
                  email: dijle-nete@example.org
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    put:
      operationId: replaceCircle
      tags:
      - circles
      summary: Change a circle
      x-permission: changeCircle
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifMatch'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/CircleDocument'
            example:
              name: Vroedvrouwenkring Dijle-Nete
              professions:
              - vroedvrouw
              ruleSet: vbov-vroedvrouwenkring
              legalForm: informal
              foundedOn: '2016-01-01'
              zones:
              - zone: mechelen-katelijne
              contact:
                email: dijle-nete@example.org
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Circle'
              example:
                href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete
                id: dijle-nete
                name: Vroedvrouwenkring Dijle-Nete
                professions:
                - vroedvrouw
                ruleSet: vbov-vroedvrouwenkring
                legalForm: informal
                foundedOn: '2016-01-01'
                zones:
                - zone: mechelen-katelijne
                municipalities: []
                contact:
                  email: dijle-nete@example.org
        default:
          $ref: '#/components/responses/Problem'
  /circles/{circleId}/openings:
    post:
      operationId: openCircleDetail
      tags:
      - circles
      summary: Open the detail of a circle to its coordinator
      x-permission: openDetail
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/idempotencyKey'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/FromDay'
            example:
              from: '2026-03-01'
      responses:
        '201':
          description: It was made.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Openings'
              example:
                openings:
                - from: '2026-03-01'
        default:
          $ref: '#/components/responses/Problem'
  /circles/{circleId}/closings:
    post:
      operationId: closeCircleDetail
      tags:
      - circles
      summary: Close it again
      x-permission: openDetail
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/idempotencyKey'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/FromDay'
            example:
              from: '2026-03-01'
      responses:
        '201':
          description: It was made.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Openings'
              example:
                openings:
                - from: '2026-03-01'
        default:
          $ref: '#/components/responses/Problem'
  /circles/{circleId}/agreements:
    get:
      operationId: listAgreements
      tags:
      - circles
      summary: The agreements of a circle
      x-permission: seeAgreements
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Agreements'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/agreements/a-1
                  id: a-1
                  circle: dijle-nete
                  title: Doorverwijzen na de bevalling
                  kind: protocol
                  adoptedOn: '2026-03-05'
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    post:
      operationId: createAgreement
      tags:
      - circles
      summary: Add to the agreements
      x-permission: writeAgreements
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/idempotencyKey'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/AgreementInput'
            example:
              title: Doorverwijzen na de bevalling
              kind: protocol
              adoptedOn: '2026-03-05'
      responses:
        '201':
          description: It was made.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Agreement'
              example:
                href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/agreements/a-1
                id: a-1
                circle: dijle-nete
                title: Doorverwijzen na de bevalling
                kind: protocol
                adoptedOn: '2026-03-05'
        default:
          $ref: '#/components/responses/Problem'
  /circles/{circleId}/agreements/{agreementId}:
    get:
      operationId: getAgreement
      tags:
      - circles
      summary: One of the agreements
      x-permission: seeAgreements
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - name: agreementId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Agreement'
              example:
                href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/agreements/a-1
                id: a-1
                circle: dijle-nete
                title: Doorverwijzen na de bevalling
                kind: protocol
                adoptedOn: '2026-03-05'
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    patch:
      operationId: changeAgreement
      tags:
      - circles
      summary: Change one of the agreements; ending is a `to`
      x-permission: writeAgreements
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - name: agreementId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifMatch'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/AgreementPatch'
            example:
              reviewOn: '2027-03-05'
          application/merge-patch+json:
            schema:
              $ref: '#/components/schemas/AgreementPatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Agreement'
              example:
                href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/agreements/a-1
                id: a-1
                circle: dijle-nete
                title: Doorverwijzen na de bevalling
                kind: protocol
                adoptedOn: '2026-03-05'
        default:
          $ref: '#/components/responses/Problem'
  /circles/{circleId}/goals:
    get:
      operationId: listGoals
      tags:
      - circles
      summary: The goals of a circle
      x-permission: seeAgreements
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Goals'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/goals/g-1
                  id: g-1
                  circle: dijle-nete
                  title: Elk kwartaal een gastspreker
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    post:
      operationId: createGoal
      tags:
      - circles
      summary: Add to the goals
      x-permission: writeAgreements
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/idempotencyKey'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/GoalInput'
            example:
              title: Elk kwartaal een gastspreker
      responses:
        '201':
          description: It was made.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Goal'
              example:
                href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/goals/g-1
                id: g-1
                circle: dijle-nete
                title: Elk kwartaal een gastspreker
        default:
          $ref: '#/components/responses/Problem'
  /circles/{circleId}/goals/{goalId}:
    get:
      operationId: getGoal
      tags:
      - circles
      summary: One of the goals
      x-permission: seeAgreements
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - name: goalId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Goal'
              example:
                href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/goals/g-1
                id: g-1
                circle: dijle-nete
                title: Elk kwartaal een gastspreker
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    patch:
      operationId: changeGoal
      tags:
      - circles
      summary: Change one of the goals; ending is a `to`
      x-permission: writeAgreements
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - name: goalId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifMatch'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/GoalPatch'
            example:
              title: Elk halfjaar een gastspreker
          application/merge-patch+json:
            schema:
              $ref: '#/components/schemas/GoalPatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Goal'
              example:
                href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/goals/g-1
                id: g-1
                circle: dijle-nete
                title: Elk kwartaal een gastspreker
        default:
          $ref: '#/components/responses/Problem'
    delete:
      operationId: dropGoal
      tags:
      - circles
      summary: Drop a goal
      x-permission: writeAgreements
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - name: goalId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifMatch'
      responses:
        '204':
          description: Done; there is nothing to show.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
        default:
          $ref: '#/components/responses/Problem'
  /circles/{circleId}/memberships:
    get:
      operationId: listMemberships
      tags:
      - members
      summary: The memberships of a circle
      x-permission: seeNames
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Memberships'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/memberships/m-12
                  id: m-12
                  circle: dijle-nete
                  person: p-aaaaaaaaaaaaaaaa
                  from: '2026-01-01'
                  member:
                    href: https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa
                    id: p-aaaaaaaaaaaaaaaa
                    givenName: Noor
                    familyName: Peeters
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    post:
      operationId: admitMember
      tags:
      - members
      summary: Add to the memberships
      x-permission: admitMembers
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/idempotencyKey'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/MembershipInput'
            example:
              person: p-aaaaaaaaaaaaaaaa
              from: '2026-01-01'
              knownBy: noor@example.org
      responses:
        '201':
          description: It was made.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Membership'
              example:
                href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/memberships/m-12
                id: m-12
                circle: dijle-nete
                person: p-aaaaaaaaaaaaaaaa
                from: '2026-01-01'
                member:
                  href: https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa
                  id: p-aaaaaaaaaaaaaaaa
                  givenName: Noor
                  familyName: Peeters
        default:
          $ref: '#/components/responses/Problem'
  /circles/{circleId}/memberships/{membershipId}:
    get:
      operationId: getMembership
      tags:
      - members
      summary: One of the memberships
      x-permission: seeNames
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - name: membershipId
        in: path
        required: true
        schema:
          type: string
          pattern: ^m-[1-9][0-9]*$
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Membership'
              example:
                href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/memberships/m-12
                id: m-12
                circle: dijle-nete
                person: p-aaaaaaaaaaaaaaaa
                from: '2026-01-01'
                member:
                  href: https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa
                  id: p-aaaaaaaaaaaaaaaa
                  givenName: Noor
                  familyName: Peeters
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    patch:
      operationId: changeMembership
      tags:
      - members
      summary: Change one of the memberships; ending is a `to`
      x-permission: admitMembers
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - name: membershipId
        in: path
        required: true
        schema:
          type: string
          pattern: ^m-[1-9][0-9]*$
      - $ref: '#/components/parameters/ifMatch'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/MembershipPatch'
            example:
              to: '2026-07-01'
          application/merge-patch+json:
            schema:
              $ref: '#/components/schemas/MembershipPatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Membership'
              example:
                href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/memberships/m-12
                id: m-12
                circle: dijle-nete
                person: p-aaaaaaaaaaaaaaaa
                from: '2026-01-01'
                member:
                  href: https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa
                  id: p-aaaaaaaaaaaaaaaa
                  givenName: Noor
                  familyName: Peeters
        default:
          $ref: '#/components/responses/Problem'
  /circles/{circleId}/leaves:
    get:
      operationId: listLeaves
      tags:
      - members
      summary: The leaves of a circle
      x-permission: recordLeave
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Leaves'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/leaves/l-3
                  id: l-3
                  circle: dijle-nete
                  person: p-aaaaaaaaaaaaaaaa
                  from: '2026-04-01'
                  to: '2026-08-01'
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    post:
      operationId: takeLeave
      tags:
      - members
      summary: Add to the leaves
      x-permission: recordLeave
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/idempotencyKey'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/LeaveInput'
            example:
              person: p-aaaaaaaaaaaaaaaa
              from: '2026-04-01'
              to: '2026-08-01'
      responses:
        '201':
          description: It was made.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Leave'
              example:
                href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/leaves/l-3
                id: l-3
                circle: dijle-nete
                person: p-aaaaaaaaaaaaaaaa
                from: '2026-04-01'
                to: '2026-08-01'
        default:
          $ref: '#/components/responses/Problem'
  /circles/{circleId}/leaves/{leaveId}:
    get:
      operationId: getLeave
      tags:
      - members
      summary: One of the leaves
      x-permission: recordLeave
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - name: leaveId
        in: path
        required: true
        schema:
          type: string
          pattern: ^l-[1-9][0-9]*$
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Leave'
              example:
                href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/leaves/l-3
                id: l-3
                circle: dijle-nete
                person: p-aaaaaaaaaaaaaaaa
                from: '2026-04-01'
                to: '2026-08-01'
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    patch:
      operationId: changeLeave
      tags:
      - members
      summary: Change one of the leaves; ending is a `to`
      x-permission: recordLeave
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - name: leaveId
        in: path
        required: true
        schema:
          type: string
          pattern: ^l-[1-9][0-9]*$
      - $ref: '#/components/parameters/ifMatch'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/LeavePatch'
            example:
              to: '2026-09-01'
          application/merge-patch+json:
            schema:
              $ref: '#/components/schemas/LeavePatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Leave'
              example:
                href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/leaves/l-3
                id: l-3
                circle: dijle-nete
                person: p-aaaaaaaaaaaaaaaa
                from: '2026-04-01'
                to: '2026-08-01'
        default:
          $ref: '#/components/responses/Problem'
  /circles/{circleId}/offices:
    get:
      operationId: listCircleOffices
      tags:
      - members
      summary: The offices of a circle
      x-permission: seeNames
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Offices'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/offices/o-5
                  id: o-5
                  circle: dijle-nete
                  person: p-aaaaaaaaaaaaaaaa
                  office: chair
                  from: '2026-01-01'
                  holder:
                    href: https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa
                    id: p-aaaaaaaaaaaaaaaa
                    givenName: Noor
                    familyName: Peeters
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    post:
      operationId: appointToCircleOffice
      tags:
      - members
      summary: Add to the offices
      x-permission: appointToOffice
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/idempotencyKey'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/OfficeInput'
            example:
              person: p-aaaaaaaaaaaaaaaa
              office: chair
              from: '2026-01-01'
      responses:
        '201':
          description: It was made.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Office'
              example:
                href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/offices/o-5
                id: o-5
                circle: dijle-nete
                person: p-aaaaaaaaaaaaaaaa
                office: chair
                from: '2026-01-01'
                holder:
                  href: https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa
                  id: p-aaaaaaaaaaaaaaaa
                  givenName: Noor
                  familyName: Peeters
        default:
          $ref: '#/components/responses/Problem'
  /circles/{circleId}/offices/{officeId}:
    get:
      operationId: getCircleOffice
      tags:
      - members
      summary: One of the offices
      x-permission: seeNames
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - name: officeId
        in: path
        required: true
        schema:
          type: string
          pattern: ^o-[1-9][0-9]*$
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Office'
              example:
                href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/offices/o-5
                id: o-5
                circle: dijle-nete
                person: p-aaaaaaaaaaaaaaaa
                office: chair
                from: '2026-01-01'
                holder:
                  href: https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa
                  id: p-aaaaaaaaaaaaaaaa
                  givenName: Noor
                  familyName: Peeters
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    patch:
      operationId: changeCircleOffice
      tags:
      - members
      summary: Change one of the offices; ending is a `to`
      x-permission: appointToOffice
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - name: officeId
        in: path
        required: true
        schema:
          type: string
          pattern: ^o-[1-9][0-9]*$
      - $ref: '#/components/parameters/ifMatch'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/OfficePatch'
            example:
              to: '2027-01-01'
          application/merge-patch+json:
            schema:
              $ref: '#/components/schemas/OfficePatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Office'
              example:
                href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/offices/o-5
                id: o-5
                circle: dijle-nete
                person: p-aaaaaaaaaaaaaaaa
                office: chair
                from: '2026-01-01'
                holder:
                  href: https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa
                  id: p-aaaaaaaaaaaaaaaa
                  givenName: Noor
                  familyName: Peeters
        default:
          $ref: '#/components/responses/Problem'
  /umbrellas/{umbrellaId}/offices:
    get:
      operationId: listUmbrellaOffices
      tags:
      - members
      summary: The offices of an umbrella
      x-permission: seeNames
      security:
      - token: []
      parameters:
      - name: umbrellaId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Offices'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/offices/o-5
                  id: o-5
                  circle: dijle-nete
                  person: p-aaaaaaaaaaaaaaaa
                  office: chair
                  from: '2026-01-01'
                  holder:
                    href: https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa
                    id: p-aaaaaaaaaaaaaaaa
                    givenName: Noor
                    familyName: Peeters
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    post:
      operationId: appointToUmbrellaOffice
      tags:
      - members
      summary: Appoint to an office of an umbrella
      x-permission: appointToOffice
      security:
      - token: []
      parameters:
      - name: umbrellaId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/idempotencyKey'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/OfficeInput'
            example:
              person: p-aaaaaaaaaaaaaaaa
              office: chair
              from: '2026-01-01'
      responses:
        '201':
          description: It was made.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Office'
              example:
                href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/offices/o-5
                id: o-5
                circle: dijle-nete
                person: p-aaaaaaaaaaaaaaaa
                office: chair
                from: '2026-01-01'
                holder:
                  href: https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa
                  id: p-aaaaaaaaaaaaaaaa
                  givenName: Noor
                  familyName: Peeters
        default:
          $ref: '#/components/responses/Problem'
  /umbrellas/{umbrellaId}/offices/{officeId}:
    get:
      operationId: getUmbrellaOffice
      tags:
      - members
      summary: One of the offices
      x-permission: seeNames
      security:
      - token: []
      parameters:
      - name: umbrellaId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - name: officeId
        in: path
        required: true
        schema:
          type: string
          pattern: ^o-[1-9][0-9]*$
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Office'
              example:
                href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/offices/o-5
                id: o-5
                circle: dijle-nete
                person: p-aaaaaaaaaaaaaaaa
                office: chair
                from: '2026-01-01'
                holder:
                  href: https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa
                  id: p-aaaaaaaaaaaaaaaa
                  givenName: Noor
                  familyName: Peeters
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    patch:
      operationId: changeUmbrellaOffice
      tags:
      - members
      summary: Change one of the offices
      x-permission: appointToOffice
      security:
      - token: []
      parameters:
      - name: umbrellaId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - name: officeId
        in: path
        required: true
        schema:
          type: string
          pattern: ^o-[1-9][0-9]*$
      - $ref: '#/components/parameters/ifMatch'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/OfficePatch'
            example:
              to: '2027-01-01'
          application/merge-patch+json:
            schema:
              $ref: '#/components/schemas/OfficePatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Office'
              example:
                href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/offices/o-5
                id: o-5
                circle: dijle-nete
                person: p-aaaaaaaaaaaaaaaa
                office: chair
                from: '2026-01-01'
                holder:
                  href: https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa
                  id: p-aaaaaaaaaaaaaaaa
                  givenName: Noor
                  familyName: Peeters
        default:
          $ref: '#/components/responses/Problem'
  /circles/{circleId}/meetings:
    get:
      operationId: listCircleMeetings
      tags:
      - meetings
      summary: The meetings of a circle
      x-permission: seeMeetings
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/from'
      - $ref: '#/components/parameters/to'
      - $ref: '#/components/parameters/kind'
      - $ref: '#/components/parameters/meetingStatus'
      - $ref: '#/components/parameters/sort'
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Meetings'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/meetings/b-1
                  id: b-1
                  circle: dijle-nete
                  kind: regular
                  start: '2026-11-26T20:00:00+01:00'
                  end: '2026-11-26T22:00:00+01:00'
                  status: planned
                  online: false
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    post:
      operationId: planCircleMeeting
      tags:
      - meetings
      summary: Plan a meeting, or record one that was held
      x-permission: manageMeetings
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/idempotencyKey'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/MeetingInput'
            example:
              kind: regular
              start: 2026-11-26T20:00
              end: 2026-11-26T22:00
              agenda: Werking van het komende jaar
      responses:
        '201':
          description: It was made.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Meeting'
              example:
                href: https://kring.example.org/api/kringwerking/v1/meetings/b-1
                id: b-1
                circle: dijle-nete
                kind: regular
                start: '2026-11-26T20:00:00+01:00'
                end: '2026-11-26T22:00:00+01:00'
                status: planned
                online: false
        default:
          $ref: '#/components/responses/Problem'
  /circles/{circleId}/datePolls:
    get:
      operationId: listCircleDatePolls
      tags:
      - meetings
      summary: The date polls of a circle
      x-permission: seePolls
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/DatePolls'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/datePolls/dp-1
                  id: dp-1
                  circle: dijle-nete
                  kind: regular
                  title: Een extra bijeenkomst
                  options:
                  - number: 1
                    start: '2027-03-04T20:00:00+01:00'
                    end: '2027-03-04T22:00:00+01:00'
                    venue: imelda
                  - number: 2
                    start: '2027-03-05T20:00:00+01:00'
                    end: '2027-03-05T22:00:00+01:00'
                  status: open
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    post:
      operationId: openCircleDatePoll
      tags:
      - meetings
      summary: Ask when a meeting of a circle suits best
      x-permission: manageMeetings
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/idempotencyKey'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/DatePollInput'
            example:
              kind: regular
              title: Een extra bijeenkomst
              options:
              - start: '2027-03-04T20:00:00+01:00'
                end: '2027-03-04T22:00:00+01:00'
                venue: imelda
              - start: '2027-03-05T20:00:00+01:00'
                end: '2027-03-05T22:00:00+01:00'
      responses:
        '201':
          description: It was made.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/DatePoll'
              example:
                href: https://kring.example.org/api/kringwerking/v1/datePolls/dp-1
                id: dp-1
                circle: dijle-nete
                kind: regular
                title: Een extra bijeenkomst
                options:
                - number: 1
                  start: '2027-03-04T20:00:00+01:00'
                  end: '2027-03-04T22:00:00+01:00'
                  venue: imelda
                - number: 2
                  start: '2027-03-05T20:00:00+01:00'
                  end: '2027-03-05T22:00:00+01:00'
                status: open
        default:
          $ref: '#/components/responses/Problem'
  /circles/{circleId}/datePollProposals:
    post:
      operationId: proposeCirclePollDates
      tags:
      - meetings
      summary: Dates that the planner proposes for a poll of a circle
      description: 'Dates that keep the rules of the year, chosen so that most people find one that suits, and ranked
        as the results of a poll are: first by how many can come who still need an attendance, then by how many of
        everybody. What people said of their week stands for their answers; nobody is named, and figures of fewer
        than five who still need one are left out. Nothing is stored, and no key is asked: what is chosen of `options` (start,
        end, venue, online) is sent to `datePolls`. Without `from` and `through`: from the first day for which people
        can still be asked up to the end of the working year.'
      x-permission: manageMeetings
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/PollDatesInput'
            example:
              kind: regular
              count: 2
              from: '2027-02-01'
              through: '2027-03-31'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/PollDates'
              example:
                circle: dijle-nete
                kind: regular
                year: 2027
                from: '2027-02-01'
                through: '2027-03-31'
                asked: 58
                known: 43
                served: 43
                options:
                - rank: 1
                  start: '2027-03-01T20:00:00+01:00'
                  end: '2027-03-01T22:00:00+01:00'
                  venue: imelda
                  needing:
                    able: 12
                    can: 8
                    ifNeedBe: 4
                    cannot: 2
                    unanswered: 6
                  all:
                    able: 37
                    can: 21
                    ifNeedBe: 16
                    cannot: 6
                    unanswered: 15
                  beforeNextBy: needing_able
                  why:
                  - Van de 20 die nog een keer moeten komen, kunnen er 12.
                  - 37 van de 58 kunnen, 16 daarvan als het moet.
                  - 6 kunnen niet, van 15 weten we het niet.
                  - 'Staat voor de volgende: van wie nog moet komen, kan er 1 meer.'
                - rank: 2
                  start: '2027-03-11T20:00:00+01:00'
                  end: '2027-03-11T22:00:00+01:00'
                  venue: imelda
                  needing:
                    able: 11
                    can: 6
                    ifNeedBe: 5
                    cannot: 3
                    unanswered: 6
                  all:
                    able: 31
                    can: 12
                    ifNeedBe: 19
                    cannot: 12
                    unanswered: 15
                  why:
                  - Van de 20 die nog een keer moeten komen, kunnen er 11.
                  - 31 van de 58 kunnen, 19 daarvan als het moet.
                  - 12 kunnen niet, van 15 weten we het niet.
                summary:
                - Deze 2 data passen bij wanneer mensen kunnen.
                - Iedereen van wie we het weten, kan op minstens 1 datum.
                - Van 15 weten we nog niet wanneer ze kunnen.
        default:
          $ref: '#/components/responses/Problem'
  /circles/{circleId}/previews:
    post:
      operationId: previewMeetings
      tags:
      - meetings
      summary: What a change of the calendar would do
      description: 'Adding, moving or calling off meetings: whose status would change. Nothing is stored, and no
        key is asked. The working year is that of the first change, unless `year` names another.'
      x-permission: manageMeetings
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/asOf'
      - $ref: '#/components/parameters/year'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/PreviewInput'
            example:
              changes:
              - change: cancel
                meeting: b-1
              - change: add
                kind: regular
                start: '2026-12-10T20:00:00+01:00'
                end: '2026-12-10T22:00:00+01:00'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Preview'
              example:
                circle: dijle-nete
                name: Vroedvrouwenkring Dijle-Nete
                asOf: '2026-11-22'
                year: 2026
                firstDay: '2026-01-01'
                lastDay: '2026-12-31'
                rule:
                  href: https://kring.example.org/api/kringwerking/v1/rules/vbov-vroedvrouwenkring
                  id: vbov-vroedvrouwenkring
                  name:
                    nl: Vroedvrouwenkring (VBOV)
                  validFrom: '2015-01-01'
                state:
                  before: organised
                  after: at_risk
                unrecordedMeetings:
                  before: 0
                  after: 0
                requirements:
                - requirement: meetings
                  before:
                    state: on_track
                    required: 4
                    done: 3
                    planned: 1
                    unrecorded: 0
                    toPlan: 0
                  after:
                    state: at_risk
                    required: 4
                    done: 3
                    planned: 0
                    unrecorded: 0
                    toPlan: 1
                    planBy: '2026-12-31'
                members:
                - person: p-aaaaaaaaaaaaaaaa
                  givenName: Noor
                  familyName: Peeters
                  requirement: attendance
                  before:
                    state: at_risk
                    reason: must_attend_all_remaining
                    required: 2
                    credited: 1
                    remaining: 1
                    lastChance: '2026-11-26'
                  after:
                    state: to_plan
                    reason: too_few_meetings_planned
                    required: 2
                    credited: 1
                    remaining: 0
        default:
          $ref: '#/components/responses/Problem'
  /umbrellas/{umbrellaId}/meetings:
    get:
      operationId: listUmbrellaMeetings
      tags:
      - meetings
      summary: The meetings of an umbrella
      x-permission: seeMeetings
      security:
      - token: []
      parameters:
      - name: umbrellaId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/from'
      - $ref: '#/components/parameters/to'
      - $ref: '#/components/parameters/kind'
      - $ref: '#/components/parameters/meetingStatus'
      - $ref: '#/components/parameters/sort'
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Meetings'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/meetings/b-1
                  id: b-1
                  circle: dijle-nete
                  kind: regular
                  start: '2026-11-26T20:00:00+01:00'
                  end: '2026-11-26T22:00:00+01:00'
                  status: planned
                  online: false
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    post:
      operationId: planUmbrellaMeeting
      tags:
      - meetings
      summary: Plan a meeting, or record one that was held
      x-permission: manageMeetings
      security:
      - token: []
      parameters:
      - name: umbrellaId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/idempotencyKey'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/MeetingInput'
            example:
              kind: regular
              start: 2026-11-26T20:00
              end: 2026-11-26T22:00
              agenda: Werking van het komende jaar
      responses:
        '201':
          description: It was made.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Meeting'
              example:
                href: https://kring.example.org/api/kringwerking/v1/meetings/b-1
                id: b-1
                circle: dijle-nete
                kind: regular
                start: '2026-11-26T20:00:00+01:00'
                end: '2026-11-26T22:00:00+01:00'
                status: planned
                online: false
        default:
          $ref: '#/components/responses/Problem'
  /umbrellas/{umbrellaId}/datePolls:
    get:
      operationId: listUmbrellaDatePolls
      tags:
      - meetings
      summary: The date polls of an umbrella
      x-permission: seePolls
      security:
      - token: []
      parameters:
      - name: umbrellaId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/DatePolls'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/datePolls/dp-1
                  id: dp-1
                  circle: dijle-nete
                  kind: regular
                  title: Een extra bijeenkomst
                  options:
                  - number: 1
                    start: '2027-03-04T20:00:00+01:00'
                    end: '2027-03-04T22:00:00+01:00'
                    venue: imelda
                  - number: 2
                    start: '2027-03-05T20:00:00+01:00'
                    end: '2027-03-05T22:00:00+01:00'
                  status: open
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    post:
      operationId: openUmbrellaDatePoll
      tags:
      - meetings
      summary: Ask when a meeting of an umbrella suits best
      x-permission: manageMeetings
      security:
      - token: []
      parameters:
      - name: umbrellaId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/idempotencyKey'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/DatePollInput'
            example:
              kind: regular
              title: Een extra bijeenkomst
              options:
              - start: '2027-03-04T20:00:00+01:00'
                end: '2027-03-04T22:00:00+01:00'
                venue: imelda
              - start: '2027-03-05T20:00:00+01:00'
                end: '2027-03-05T22:00:00+01:00'
      responses:
        '201':
          description: It was made.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/DatePoll'
              example:
                href: https://kring.example.org/api/kringwerking/v1/datePolls/dp-1
                id: dp-1
                circle: dijle-nete
                kind: regular
                title: Een extra bijeenkomst
                options:
                - number: 1
                  start: '2027-03-04T20:00:00+01:00'
                  end: '2027-03-04T22:00:00+01:00'
                  venue: imelda
                - number: 2
                  start: '2027-03-05T20:00:00+01:00'
                  end: '2027-03-05T22:00:00+01:00'
                status: open
        default:
          $ref: '#/components/responses/Problem'
  /umbrellas/{umbrellaId}/datePollProposals:
    post:
      operationId: proposeUmbrellaPollDates
      tags:
      - meetings
      summary: Dates that the planner proposes for a poll of an umbrella
      description: 'Dates that keep the rules of the year, chosen so that most people find one that suits, and ranked
        as the results of a poll are: first by how many can come who still need an attendance, then by how many of
        everybody. What people said of their week stands for their answers; nobody is named, and figures of fewer
        than five who still need one are left out. Nothing is stored, and no key is asked: what is chosen of `options` (start,
        end, venue, online) is sent to `datePolls`. Without `from` and `through`: from the first day for which people
        can still be asked up to the end of the working year.'
      x-permission: manageMeetings
      security:
      - token: []
      parameters:
      - name: umbrellaId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/PollDatesInput'
            example:
              kind: umbrella
              count: 2
              from: '2027-02-01'
              through: '2027-03-31'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/PollDates'
              example:
                umbrella: koepel-vroedvrouwen
                kind: umbrella
                year: 2027
                from: '2027-02-01'
                through: '2027-03-31'
                asked: 58
                known: 43
                served: 43
                options:
                - rank: 1
                  start: '2027-03-01T20:00:00+01:00'
                  end: '2027-03-01T22:00:00+01:00'
                  online: true
                  needing:
                    able: 12
                    can: 8
                    ifNeedBe: 4
                    cannot: 2
                    unanswered: 6
                  all:
                    able: 37
                    can: 21
                    ifNeedBe: 16
                    cannot: 6
                    unanswered: 15
                  beforeNextBy: needing_able
                  why:
                  - Van de 20 die nog een keer moeten komen, kunnen er 12.
                  - 37 van de 58 kunnen, 16 daarvan als het moet.
                  - 6 kunnen niet, van 15 weten we het niet.
                  - 'Staat voor de volgende: van wie nog moet komen, kan er 1 meer.'
                - rank: 2
                  start: '2027-03-11T20:00:00+01:00'
                  end: '2027-03-11T22:00:00+01:00'
                  online: true
                  needing:
                    able: 11
                    can: 6
                    ifNeedBe: 5
                    cannot: 3
                    unanswered: 6
                  all:
                    able: 31
                    can: 12
                    ifNeedBe: 19
                    cannot: 12
                    unanswered: 15
                  why:
                  - Van de 20 die nog een keer moeten komen, kunnen er 11.
                  - 31 van de 58 kunnen, 19 daarvan als het moet.
                  - 12 kunnen niet, van 15 weten we het niet.
                summary:
                - Deze 2 data passen bij wanneer mensen kunnen.
                - Iedereen van wie we het weten, kan op minstens 1 datum.
                - Van 15 weten we nog niet wanneer ze kunnen.
        default:
          $ref: '#/components/responses/Problem'
  /meetings/{meetingId}:
    get:
      operationId: getMeeting
      tags:
      - meetings
      summary: A meeting
      x-permission: seeMeetings
      security:
      - token: []
      parameters:
      - name: meetingId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Meeting'
              example:
                href: https://kring.example.org/api/kringwerking/v1/meetings/b-1
                id: b-1
                circle: dijle-nete
                kind: regular
                start: '2026-11-26T20:00:00+01:00'
                end: '2026-11-26T22:00:00+01:00'
                status: planned
                online: false
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    patch:
      operationId: changeMeeting
      tags:
      - meetings
      summary: Change, cancel, close or reopen a meeting
      x-permission: manageMeetings
      security:
      - token: []
      parameters:
      - name: meetingId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifMatch'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/MeetingPatch'
            example:
              status: cancelled
              reason: Te weinig inschrijvingen
          application/merge-patch+json:
            schema:
              $ref: '#/components/schemas/MeetingPatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Meeting'
              example:
                href: https://kring.example.org/api/kringwerking/v1/meetings/b-1
                id: b-1
                circle: dijle-nete
                kind: regular
                start: '2026-11-26T20:00:00+01:00'
                end: '2026-11-26T22:00:00+01:00'
                status: planned
                online: false
        default:
          $ref: '#/components/responses/Problem'
  /meetings/{meetingId}/attendance:
    get:
      operationId: getAttendance
      tags:
      - meetings
      summary: The attendance sheet of a meeting
      x-permission: seeAttendance
      security:
      - token: []
      parameters:
      - name: meetingId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/AttendanceSheet'
              example:
                href: https://kring.example.org/api/kringwerking/v1/meetings/b-1/attendance
                meeting: b-1
                extent: all
                attendance:
                - person: p-aaaaaaaaaaaaaaaa
                  givenName: Noor
                  familyName: Peeters
                  status: present
                  delegateFor: de-wieg
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    put:
      operationId: recordAttendance
      tags:
      - meetings
      summary: Save the whole attendance sheet
      description: 'What is given is what is stored: nobody without a line is absent. The version of a sheet on
        which nothing is recorded is 0.'
      x-permission: keepAttendance
      security:
      - token: []
      parameters:
      - name: meetingId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifMatch'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/AttendanceSheetInput'
            example:
              attendance:
              - person: p-aaaaaaaaaaaaaaaa
                status: present
                delegateFor: de-wieg
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/AttendanceSheet'
              example:
                href: https://kring.example.org/api/kringwerking/v1/meetings/b-1/attendance
                meeting: b-1
                extent: all
                attendance:
                - person: p-aaaaaaaaaaaaaaaa
                  givenName: Noor
                  familyName: Peeters
                  status: present
                  delegateFor: de-wieg
        default:
          $ref: '#/components/responses/Problem'
  /meetings/{meetingId}/sheetLinks:
    get:
      operationId: listSheetLinks
      tags:
      - meetings
      summary: The links to the sheet of a meeting
      description: Who holds one keeps this sheet and sees nothing else. Never their secrets.
      x-permission: keepAttendance
      security:
      - token: []
      parameters:
      - name: meetingId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/SheetLinks'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/meetings/b-1/sheetLinks/k-1
                  id: k-1
                  meeting: b-1
                  createdAt: '2026-11-22T20:00:00+01:00'
                  expiresAt: '2026-12-06T20:00:00+01:00'
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    post:
      operationId: createSheetLink
      tags:
      - meetings
      summary: Make a link with which somebody keeps one sheet
      description: It works 14 days. The address is shown once and kept as a hash. No key is asked, since asking again
        makes another.
      x-permission: keepAttendance
      security:
      - token: []
      parameters:
      - name: meetingId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      responses:
        '201':
          description: It was made.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/NewSheetLink'
              example:
                href: https://kring.example.org/api/kringwerking/v1/meetings/b-1/sheetLinks/k-1
                id: k-1
                meeting: b-1
                createdAt: '2026-11-22T20:00:00+01:00'
                expiresAt: '2026-12-06T20:00:00+01:00'
                address: https://kring.example.org/lijst/…
        default:
          $ref: '#/components/responses/Problem'
  /meetings/{meetingId}/sheetLinks/{linkId}:
    delete:
      operationId: revokeSheetLink
      tags:
      - meetings
      summary: Take a link to a sheet back
      description: From now on it opens nothing.
      x-permission: keepAttendance
      security:
      - token: []
      parameters:
      - name: meetingId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - name: linkId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      responses:
        '204':
          description: Done; there is nothing to show.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
        default:
          $ref: '#/components/responses/Problem'
  /meetings/{meetingId}/invitations:
    post:
      operationId: inviteByMail
      tags:
      - meetings
      summary: Mail everybody who is invited a link to answer
      description: >-
        Whoever answered already, has no address, got the mail today or was reminded twice gets none, so no key is asked.
        Nobody is reminded while an earlier meeting of the circle waits to be filled in.
      x-permission: manageMeetings
      security:
      - token: []
      parameters:
      - name: meetingId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/InvitationMails'
              example:
                mails: 12
        default:
          $ref: '#/components/responses/Problem'
  /meetings/{meetingId}/answers:
    get:
      operationId: listAnswers
      tags:
      - meetings
      summary: The answers to the invitation for a meeting
      description: All of them, with counts, for who prepares the meeting; her own and those of her practice for
        a member.
      x-permission: seeAnswers
      security:
      - token: []
      parameters:
      - name: meetingId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Answers'
              example:
                href: https://kring.example.org/api/kringwerking/v1/meetings/b-1/answers
                meeting: b-1
                extent: all
                comes: 0
                cannot: 0
                colleagueComes: 1
                unanswered: 0
                answers:
                - href: https://kring.example.org/api/kringwerking/v1/meetings/b-1/answers/p-aaaaaaaaaaaaaaaa
                  meeting: b-1
                  person: p-aaaaaaaaaaaaaaaa
                  givenName: Noor
                  familyName: Peeters
                  answer: colleague_comes
                  colleague: p-bbbbbbbbbbbbbbbb
                  start: '2026-11-26T20:00:00+01:00'
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /meetings/{meetingId}/answers/{personId}:
    get:
      operationId: getAnswer
      tags:
      - meetings
      summary: What somebody answered to an invitation
      description: Who did not answer has version 0 and no `answer`.
      x-permission: seeAnswers
      security:
      - token: []
      parameters:
      - name: meetingId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - name: personId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Answer'
              example:
                href: https://kring.example.org/api/kringwerking/v1/meetings/b-1/answers/p-aaaaaaaaaaaaaaaa
                meeting: b-1
                person: p-aaaaaaaaaaaaaaaa
                givenName: Noor
                familyName: Peeters
                answer: colleague_comes
                colleague: p-bbbbbbbbbbbbbbbb
                start: '2026-11-26T20:00:00+01:00'
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    put:
      operationId: answerInvitation
      tags:
      - meetings
      summary: Answer an invitation
      description: Until the meeting begins, as often as one likes. An answer never becomes attendance.
      x-permission: answerInvitation
      security:
      - token: []
      parameters:
      - name: meetingId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - name: personId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifMatch'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/AnswerInput'
            example:
              answer: colleague_comes
              colleague: p-bbbbbbbbbbbbbbbb
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Answer'
              example:
                href: https://kring.example.org/api/kringwerking/v1/meetings/b-1/answers/p-aaaaaaaaaaaaaaaa
                meeting: b-1
                person: p-aaaaaaaaaaaaaaaa
                givenName: Noor
                familyName: Peeters
                answer: colleague_comes
                colleague: p-bbbbbbbbbbbbbbbb
                start: '2026-11-26T20:00:00+01:00'
        default:
          $ref: '#/components/responses/Problem'
  /datePolls/{datePollId}:
    get:
      operationId: getDatePoll
      tags:
      - meetings
      summary: A date poll
      description: Also for who holds the link to it.
      x-permission: seePolls
      security:
      - token: []
      parameters:
      - name: datePollId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/DatePoll'
              example:
                href: https://kring.example.org/api/kringwerking/v1/datePolls/dp-1
                id: dp-1
                circle: dijle-nete
                kind: regular
                title: Een extra bijeenkomst
                options:
                - number: 1
                  start: '2027-03-04T20:00:00+01:00'
                  end: '2027-03-04T22:00:00+01:00'
                  venue: imelda
                - number: 2
                  start: '2027-03-05T20:00:00+01:00'
                  end: '2027-03-05T22:00:00+01:00'
                status: open
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    patch:
      operationId: changeDatePoll
      tags:
      - meetings
      summary: Change a date poll, choose a date, or give it up
      description: 'Choosing a date (`status: closed` and `chosen`) makes the planned meeting in the same transaction.
        Whoever comes second gets a problem `pollClosed`. A date keeps its number and its moment; one without a
        number is a new one; one that is left out is taken away with its answers.'
      x-permission: manageMeetings
      security:
      - token: []
      parameters:
      - name: datePollId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifMatch'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/DatePollPatch'
            example:
              status: closed
              chosen: 2
          application/merge-patch+json:
            schema:
              $ref: '#/components/schemas/DatePollPatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/DatePoll'
              example:
                href: https://kring.example.org/api/kringwerking/v1/datePolls/dp-1
                id: dp-1
                circle: dijle-nete
                kind: regular
                title: Een extra bijeenkomst
                options:
                - number: 1
                  start: '2027-03-04T20:00:00+01:00'
                  end: '2027-03-04T22:00:00+01:00'
                  venue: imelda
                - number: 2
                  start: '2027-03-05T20:00:00+01:00'
                  end: '2027-03-05T22:00:00+01:00'
                status: closed
                chosen: 2
                meeting: b-1
        default:
          $ref: '#/components/responses/Problem'
  /datePolls/{datePollId}/results:
    get:
      operationId: getDatePollResults
      tags:
      - meetings
      summary: The dates of a poll, the best first
      description: First by how many could come who still need an attendance that the meeting would give (credited
        fewer than required in its year, and not on leave), then by how many of everybody. Counts for everybody
        it is for and for a link; names for who keeps the attendance of the circle or umbrella.
      x-permission: seePolls
      security:
      - token: []
      parameters:
      - name: datePollId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/DatePollResults'
              example:
                href: https://kring.example.org/api/kringwerking/v1/datePolls/dp-1/results
                view: names
                poll: dp-1
                host: Vroedvrouwenkring Dijle-Nete
                status: open
                invited: 3
                answered: 1
                options:
                - rank: 1
                  number: 1
                  start: '2027-03-04T20:00:00+01:00'
                  end: '2027-03-04T22:00:00+01:00'
                  venue: imelda
                  needing:
                    able: 1
                    can: 1
                    ifNeedBe: 0
                    cannot: 0
                    unanswered: 1
                  all:
                    able: 1
                    can: 1
                    ifNeedBe: 0
                    cannot: 0
                    unanswered: 2
                  beforeNextBy: needing_can
                  personsNeeding:
                  - p-aaaaaaaaaaaaaaaa
                  - p-bbbbbbbbbbbbbbbb
                  why:
                  - Van de 2 die nog een keer moeten komen, kan er 1.
                  - 1 van de 3 kan.
                  - Van 2 weten we het niet.
                  - 'Staat voor de volgende: van wie nog moet komen, kan er 1 meer zonder moeite.'
                - rank: 2
                  number: 2
                  start: '2027-03-05T20:00:00+01:00'
                  end: '2027-03-05T22:00:00+01:00'
                  needing:
                    able: 1
                    can: 0
                    ifNeedBe: 1
                    cannot: 0
                    unanswered: 1
                  all:
                    able: 1
                    can: 0
                    ifNeedBe: 1
                    cannot: 0
                    unanswered: 2
                  personsNeeding:
                  - p-aaaaaaaaaaaaaaaa
                  - p-bbbbbbbbbbbbbbbb
                  why:
                  - Van de 2 die nog een keer moeten komen, kan er 1.
                  - 1 van de 3 kan, maar alleen als het moet.
                  - Van 2 weten we het niet.
                answers:
                - href: https://kring.example.org/api/kringwerking/v1/datePolls/dp-1/answers/p-aaaaaaaaaaaaaaaa
                  poll: dp-1
                  person: p-aaaaaaaaaaaaaaaa
                  givenName: Noor
                  familyName: Peeters
                  answers:
                  - option: 1
                    answer: can
                  - option: 2
                    answer: if_need_be
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /datePolls/{datePollId}/answers/{personId}:
    get:
      operationId: getPollAnswer
      tags:
      - meetings
      summary: What somebody answered to a date poll
      description: For herself, a colleague of her practice, who prepares the meeting, and who holds her link. Who
        did not answer has version 0.
      x-permission: seePolls
      security:
      - token: []
      parameters:
      - name: datePollId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - name: personId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/PollAnswer'
              example:
                href: https://kring.example.org/api/kringwerking/v1/datePolls/dp-1/answers/p-aaaaaaaaaaaaaaaa
                poll: dp-1
                person: p-aaaaaaaaaaaaaaaa
                givenName: Noor
                familyName: Peeters
                answers:
                - option: 1
                  answer: can
                - option: 2
                  answer: if_need_be
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    put:
      operationId: answerDatePoll
      tags:
      - meetings
      summary: Answer a date poll
      description: The whole answer, as often as one likes while the poll is open; also by link.
      x-permission: answerInvitation
      security:
      - token: []
      parameters:
      - name: datePollId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - name: personId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifMatch'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/PollAnswerInput'
            example:
              answers:
              - option: 1
                answer: can
              - option: 2
                answer: if_need_be
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/PollAnswer'
              example:
                href: https://kring.example.org/api/kringwerking/v1/datePolls/dp-1/answers/p-aaaaaaaaaaaaaaaa
                poll: dp-1
                person: p-aaaaaaaaaaaaaaaa
                givenName: Noor
                familyName: Peeters
                answers:
                - option: 1
                  answer: can
                - option: 2
                  answer: if_need_be
        default:
          $ref: '#/components/responses/Problem'
  /datePolls/{datePollId}/answerLinks:
    post:
      operationId: createPollLink
      tags:
      - meetings
      summary: Make a link by which somebody answers without signing in
      description: 'The secret is shown once and kept as a hash. It goes into `Authorization: Bearer`, never into
        an address; `/me` then tells which poll and answer it opens, and every other address answers 401. No key
        is asked: asking again makes another link, and the one before it no longer works.'
      x-permission: manageMeetings
      security:
      - token: []
      parameters:
      - name: datePollId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/PollLinkInput'
            example:
              person: p-aaaaaaaaaaaaaaaa
      responses:
        '201':
          description: It was made.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/PollLink'
              example:
                poll: https://kring.example.org/api/kringwerking/v1/datePolls/dp-1
                person: p-aaaaaaaaaaaaaaaa
                answer: https://kring.example.org/api/kringwerking/v1/datePolls/dp-1/answers/p-aaaaaaaaaaaaaaaa
                secret: krw_poll_…
        default:
          $ref: '#/components/responses/Problem'
  /persons:
    post:
      operationId: createPerson
      tags:
      - members
      summary: Record a person
      x-permission: recordPersons
      security:
      - token: []
      parameters:
      - $ref: '#/components/parameters/idempotencyKey'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/PersonInput'
            example:
              givenName: Noor
              familyName: Peeters
              email: noor@example.org
              professions:
              - vroedvrouw
      responses:
        '201':
          description: It was made.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Person'
              example:
                href: https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa
                id: p-aaaaaaaaaaaaaaaa
                givenName: Noor
                familyName: Peeters
                email: noor@example.org
                professions:
                - vroedvrouw
        default:
          $ref: '#/components/responses/Problem'
  /persons/{personId}:
    get:
      operationId: getPerson
      tags:
      - members
      summary: A person
      x-permission: seeNames
      security:
      - token: []
      parameters:
      - name: personId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Person'
              example:
                href: https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa
                id: p-aaaaaaaaaaaaaaaa
                givenName: Noor
                familyName: Peeters
                email: noor@example.org
                professions:
                - vroedvrouw
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    patch:
      operationId: changePerson
      tags:
      - members
      summary: Change the data of a person
      x-permission: changePerson
      security:
      - token: []
      parameters:
      - name: personId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifMatch'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/PersonPatch'
            example:
              phone: 0470 00 00 00
          application/merge-patch+json:
            schema:
              $ref: '#/components/schemas/PersonPatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Person'
              example:
                href: https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa
                id: p-aaaaaaaaaaaaaaaa
                givenName: Noor
                familyName: Peeters
                email: noor@example.org
                professions:
                - vroedvrouw
        default:
          $ref: '#/components/responses/Problem'
  /persons/{personId}/availability:
    get:
      operationId: getAvailability
      tags:
      - members
      summary: When a person can come
      description: 'Seen and changed by the person alone: no chair, coordinator or administrator reads it. The planner
        uses it and tells numbers. Who never answered has version 0, and counts as unknown, not as able.'
      x-permission: seeAvailability
      security:
      - token: []
      parameters:
      - name: personId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Availability'
              example:
                href: https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa/availability
                person: p-aaaaaaaaaaaaaaaa
                givenOn: '2026-11-22'
                weekly:
                - weekday: monday
                  evening: can
                - weekday: tuesday
                  midday: if_need_be
                  evening: can
                - weekday: friday
                  evening: cannot
                exceptions:
                - from: '2026-12-20'
                  to: '2027-01-04'
                - from: '2027-03-01'
                  to: '2027-03-06'
                  parts:
                  - evening
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    put:
      operationId: giveAvailability
      tags:
      - members
      summary: Say when one can come
      description: The whole answer, in the place of the one before it; dated today, whatever day the body names.
        Earlier answers are kept as a prior.
      x-permission: giveAvailability
      security:
      - token: []
      parameters:
      - name: personId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifMatch'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/AvailabilityInput'
            example:
              weekly:
              - weekday: monday
                evening: can
              - weekday: tuesday
                midday: if_need_be
                evening: can
              - weekday: friday
                evening: cannot
              exceptions:
              - from: '2026-12-20'
                to: '2027-01-04'
              - from: '2027-03-01'
                to: '2027-03-06'
                parts:
                - evening
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Availability'
              example:
                href: https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa/availability
                person: p-aaaaaaaaaaaaaaaa
                givenOn: '2026-11-22'
                weekly:
                - weekday: monday
                  evening: can
                - weekday: tuesday
                  midday: if_need_be
                  evening: can
                - weekday: friday
                  evening: cannot
                exceptions:
                - from: '2026-12-20'
                  to: '2027-01-04'
                - from: '2027-03-01'
                  to: '2027-03-06'
                  parts:
                  - evening
        default:
          $ref: '#/components/responses/Problem'
  /practices:
    get:
      operationId: listPractices
      tags:
      - members
      summary: The practices
      x-permission: seePlaces
      security:
      - token: []
      parameters:
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Practices'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/practices/de-wieg
                  id: de-wieg
                  name: De Wieg
                  municipality: bonheiden
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    post:
      operationId: createPractice
      tags:
      - members
      summary: Record a practice
      x-permission: changePlaces
      security:
      - token: []
      parameters:
      - $ref: '#/components/parameters/idempotencyKey'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/PracticeInput'
            example:
              name: De Wieg
              municipality: bonheiden
      responses:
        '201':
          description: It was made.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Practice'
              example:
                href: https://kring.example.org/api/kringwerking/v1/practices/de-wieg
                id: de-wieg
                name: De Wieg
                municipality: bonheiden
        default:
          $ref: '#/components/responses/Problem'
  /practices/{practiceId}:
    get:
      operationId: getPractice
      tags:
      - members
      summary: A practice
      x-permission: seePlaces
      security:
      - token: []
      parameters:
      - name: practiceId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Practice'
              example:
                href: https://kring.example.org/api/kringwerking/v1/practices/de-wieg
                id: de-wieg
                name: De Wieg
                municipality: bonheiden
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    patch:
      operationId: changePractice
      tags:
      - members
      summary: Correct a practice
      x-permission: changePlaces
      security:
      - token: []
      parameters:
      - name: practiceId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifMatch'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/PracticePatch'
            example:
              name: De Nieuwe Wieg
          application/merge-patch+json:
            schema:
              $ref: '#/components/schemas/PracticePatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Practice'
              example:
                href: https://kring.example.org/api/kringwerking/v1/practices/de-wieg
                id: de-wieg
                name: De Wieg
                municipality: bonheiden
        default:
          $ref: '#/components/responses/Problem'
  /venues:
    get:
      operationId: listVenues
      tags:
      - meetings
      summary: The venues
      x-permission: seePlaces
      security:
      - token: []
      parameters:
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Venues'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/venues/wijkhuis
                  id: wijkhuis
                  name: Wijkhuis
                  address: Dorp 1
                  capacity: 30
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    post:
      operationId: createVenue
      tags:
      - meetings
      summary: Record a venue
      x-permission: changePlaces
      security:
      - token: []
      parameters:
      - $ref: '#/components/parameters/idempotencyKey'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/VenueInput'
            example:
              name: Wijkhuis
              address: Dorp 1
              capacity: 30
      responses:
        '201':
          description: It was made.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Venue'
              example:
                href: https://kring.example.org/api/kringwerking/v1/venues/wijkhuis
                id: wijkhuis
                name: Wijkhuis
                address: Dorp 1
                capacity: 30
        default:
          $ref: '#/components/responses/Problem'
  /venues/{venueId}:
    get:
      operationId: getVenue
      tags:
      - meetings
      summary: A venue
      x-permission: seePlaces
      security:
      - token: []
      parameters:
      - name: venueId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Venue'
              example:
                href: https://kring.example.org/api/kringwerking/v1/venues/wijkhuis
                id: wijkhuis
                name: Wijkhuis
                address: Dorp 1
                capacity: 30
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    patch:
      operationId: changeVenue
      tags:
      - meetings
      summary: Correct a venue
      x-permission: changePlaces
      security:
      - token: []
      parameters:
      - name: venueId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifMatch'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/VenuePatch'
            example:
              capacity: 40
          application/merge-patch+json:
            schema:
              $ref: '#/components/schemas/VenuePatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Venue'
              example:
                href: https://kring.example.org/api/kringwerking/v1/venues/wijkhuis
                id: wijkhuis
                name: Wijkhuis
                address: Dorp 1
                capacity: 30
        default:
          $ref: '#/components/responses/Problem'
  /waivers:
    get:
      operationId: listWaivers
      tags:
      - circles
      summary: The waivers of a circle
      x-permission: seeWaivers
      security:
      - token: []
      parameters:
      - $ref: '#/components/parameters/circle'
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Waivers'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/waivers/v-1
                  id: v-1
                  circle: dijle-nete
                  requirement: hospital_consultation
                  year: 2026
                  reason: Het ziekenhuis fuseert.
                  grantedBy: p-coordinator
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    post:
      operationId: grantWaiver
      tags:
      - circles
      summary: Grant a waiver
      x-permission: grantWaiver
      security:
      - token: []
      parameters:
      - $ref: '#/components/parameters/idempotencyKey'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/WaiverInput'
            example:
              circle: dijle-nete
              requirement: hospital_consultation
              year: 2026
              reason: Het ziekenhuis fuseert.
      responses:
        '201':
          description: It was made.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Waiver'
              example:
                href: https://kring.example.org/api/kringwerking/v1/waivers/v-1
                id: v-1
                circle: dijle-nete
                requirement: hospital_consultation
                year: 2026
                reason: Het ziekenhuis fuseert.
                grantedBy: p-coordinator
        default:
          $ref: '#/components/responses/Problem'
  /waivers/{waiverId}:
    get:
      operationId: getWaiver
      tags:
      - circles
      summary: A waiver
      x-permission: seeWaivers
      security:
      - token: []
      parameters:
      - name: waiverId
        in: path
        required: true
        schema:
          type: string
          pattern: ^v-[1-9][0-9]*$
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Waiver'
              example:
                href: https://kring.example.org/api/kringwerking/v1/waivers/v-1
                id: v-1
                circle: dijle-nete
                requirement: hospital_consultation
                year: 2026
                reason: Het ziekenhuis fuseert.
                grantedBy: p-coordinator
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    patch:
      operationId: changeWaiver
      tags:
      - circles
      summary: Correct the reason of a waiver
      x-permission: grantWaiver
      security:
      - token: []
      parameters:
      - name: waiverId
        in: path
        required: true
        schema:
          type: string
          pattern: ^v-[1-9][0-9]*$
      - $ref: '#/components/parameters/ifMatch'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/WaiverPatch'
            example:
              reason: Het ziekenhuis fuseert; overleg in 2027.
          application/merge-patch+json:
            schema:
              $ref: '#/components/schemas/WaiverPatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Waiver'
              example:
                href: https://kring.example.org/api/kringwerking/v1/waivers/v-1
                id: v-1
                circle: dijle-nete
                requirement: hospital_consultation
                year: 2026
                reason: Het ziekenhuis fuseert.
                grantedBy: p-coordinator
        default:
          $ref: '#/components/responses/Problem'
    delete:
      operationId: withdrawWaiver
      tags:
      - circles
      summary: Take a waiver back
      x-permission: grantWaiver
      security:
      - token: []
      parameters:
      - name: waiverId
        in: path
        required: true
        schema:
          type: string
          pattern: ^v-[1-9][0-9]*$
      - $ref: '#/components/parameters/ifMatch'
      responses:
        '204':
          description: Done; there is nothing to show.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
        default:
          $ref: '#/components/responses/Problem'
  /signals:
    get:
      operationId: listSignals
      tags:
      - signals
      summary: 'The signals of a circle, or to a zone: exactly one is asked'
      x-permission: seeSignals
      security:
      - token: []
      parameters:
      - $ref: '#/components/parameters/circleOptional'
      - $ref: '#/components/parameters/zoneOptional'
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Signals'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/signals/s-1
                  id: s-1
                  circle: dijle-nete
                  zone: mechelen-katelijne
                  raisedOn: '2026-11-22'
                  subject: Wachttijd kraamzorg
                  text: Gezinnen wachten nu zes weken.
                  status: open
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    post:
      operationId: raiseSignal
      tags:
      - signals
      summary: Tell the care council of a zone something
      x-permission: raiseSignal
      security:
      - token: []
      parameters:
      - $ref: '#/components/parameters/idempotencyKey'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/SignalInput'
            example:
              circle: dijle-nete
              zone: mechelen-katelijne
              subject: Wachttijd kraamzorg
              text: Gezinnen wachten nu zes weken.
      responses:
        '201':
          description: It was made.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Signal'
              example:
                href: https://kring.example.org/api/kringwerking/v1/signals/s-1
                id: s-1
                circle: dijle-nete
                zone: mechelen-katelijne
                raisedOn: '2026-11-22'
                subject: Wachttijd kraamzorg
                text: Gezinnen wachten nu zes weken.
                status: open
        default:
          $ref: '#/components/responses/Problem'
  /signals/{signalId}:
    get:
      operationId: getSignal
      tags:
      - signals
      summary: A signal
      x-permission: seeSignals
      security:
      - token: []
      parameters:
      - name: signalId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Signal'
              example:
                href: https://kring.example.org/api/kringwerking/v1/signals/s-1
                id: s-1
                circle: dijle-nete
                zone: mechelen-katelijne
                raisedOn: '2026-11-22'
                subject: Wachttijd kraamzorg
                text: Gezinnen wachten nu zes weken.
                status: open
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    patch:
      operationId: changeSignal
      tags:
      - signals
      summary: Answer a signal, or change its words
      x-permission: answerSignal
      security:
      - token: []
      parameters:
      - name: signalId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifMatch'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/SignalPatch'
            example:
              status: answered
              answer: We nemen dit op met het expertisecentrum.
          application/merge-patch+json:
            schema:
              $ref: '#/components/schemas/SignalPatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Signal'
              example:
                href: https://kring.example.org/api/kringwerking/v1/signals/s-1
                id: s-1
                circle: dijle-nete
                zone: mechelen-katelijne
                raisedOn: '2026-11-22'
                subject: Wachttijd kraamzorg
                text: Gezinnen wachten nu zes weken.
                status: open
        default:
          $ref: '#/components/responses/Problem'
  /findings:
    get:
      operationId: listFindings
      tags:
      - signals
      summary: What the care council of a zone found out
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - $ref: '#/components/parameters/zone'
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Findings'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/findings/f-1
                  id: f-1
                  zone: bonstato
                  profession: podoloog
                  'on': '2026-11-22'
                  finding: none
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    post:
      operationId: noteFinding
      tags:
      - signals
      summary: Note that there is no circle
      x-permission: noteFinding
      security:
      - token: []
      parameters:
      - $ref: '#/components/parameters/idempotencyKey'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/FindingInput'
            example:
              zone: bonstato
              profession: podoloog
      responses:
        '201':
          description: It was made.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Finding'
              example:
                href: https://kring.example.org/api/kringwerking/v1/findings/f-1
                id: f-1
                zone: bonstato
                profession: podoloog
                'on': '2026-11-22'
                finding: none
        default:
          $ref: '#/components/responses/Problem'
  /findings/{findingId}:
    get:
      operationId: getFinding
      tags:
      - signals
      summary: A finding
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - name: findingId
        in: path
        required: true
        schema:
          type: string
          pattern: ^f-[1-9][0-9]*$
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Finding'
              example:
                href: https://kring.example.org/api/kringwerking/v1/findings/f-1
                id: f-1
                zone: bonstato
                profession: podoloog
                'on': '2026-11-22'
                finding: none
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    patch:
      operationId: changeFinding
      tags:
      - signals
      summary: Correct a finding
      x-permission: noteFinding
      security:
      - token: []
      parameters:
      - name: findingId
        in: path
        required: true
        schema:
          type: string
          pattern: ^f-[1-9][0-9]*$
      - $ref: '#/components/parameters/ifMatch'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/FindingPatch'
            example:
              note: Nagevraagd bij de beroepsvereniging.
          application/merge-patch+json:
            schema:
              $ref: '#/components/schemas/FindingPatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Finding'
              example:
                href: https://kring.example.org/api/kringwerking/v1/findings/f-1
                id: f-1
                zone: bonstato
                profession: podoloog
                'on': '2026-11-22'
                finding: none
        default:
          $ref: '#/components/responses/Problem'
    delete:
      operationId: withdrawFinding
      tags:
      - signals
      summary: Take a finding back
      x-permission: noteFinding
      security:
      - token: []
      parameters:
      - name: findingId
        in: path
        required: true
        schema:
          type: string
          pattern: ^f-[1-9][0-9]*$
      - $ref: '#/components/parameters/ifMatch'
      responses:
        '204':
          description: Done; there is nothing to show.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
        default:
          $ref: '#/components/responses/Problem'
  /workforce:
    get:
      operationId: listWorkforce
      tags:
      - signals
      summary: Estimates of how many practise in a zone
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - $ref: '#/components/parameters/zone'
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/WorkforceFigures'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/workforce/w-1
                  id: w-1
                  zone: bonstato
                  profession: vroedvrouw
                  year: 2026
                  count: 24
                  source: Kadaster van de zorgberoepen
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    post:
      operationId: noteWorkforce
      tags:
      - signals
      summary: Note an estimate
      x-permission: noteFinding
      security:
      - token: []
      parameters:
      - $ref: '#/components/parameters/idempotencyKey'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/WorkforceInput'
            example:
              zone: bonstato
              profession: vroedvrouw
              year: 2026
              count: 24
              source: Kadaster van de zorgberoepen
      responses:
        '201':
          description: It was made.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Workforce'
              example:
                href: https://kring.example.org/api/kringwerking/v1/workforce/w-1
                id: w-1
                zone: bonstato
                profession: vroedvrouw
                year: 2026
                count: 24
                source: Kadaster van de zorgberoepen
        default:
          $ref: '#/components/responses/Problem'
  /workforce/{workforceId}:
    get:
      operationId: getWorkforce
      tags:
      - signals
      summary: An estimate
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - name: workforceId
        in: path
        required: true
        schema:
          type: string
          pattern: ^w-[1-9][0-9]*$
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Workforce'
              example:
                href: https://kring.example.org/api/kringwerking/v1/workforce/w-1
                id: w-1
                zone: bonstato
                profession: vroedvrouw
                year: 2026
                count: 24
                source: Kadaster van de zorgberoepen
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    patch:
      operationId: changeWorkforce
      tags:
      - signals
      summary: Correct an estimate
      x-permission: noteFinding
      security:
      - token: []
      parameters:
      - name: workforceId
        in: path
        required: true
        schema:
          type: string
          pattern: ^w-[1-9][0-9]*$
      - $ref: '#/components/parameters/ifMatch'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/WorkforcePatch'
            example:
              count: 26
          application/merge-patch+json:
            schema:
              $ref: '#/components/schemas/WorkforcePatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Workforce'
              example:
                href: https://kring.example.org/api/kringwerking/v1/workforce/w-1
                id: w-1
                zone: bonstato
                profession: vroedvrouw
                year: 2026
                count: 24
                source: Kadaster van de zorgberoepen
        default:
          $ref: '#/components/responses/Problem'
    delete:
      operationId: withdrawWorkforce
      tags:
      - signals
      summary: Take an estimate back
      x-permission: noteFinding
      security:
      - token: []
      parameters:
      - name: workforceId
        in: path
        required: true
        schema:
          type: string
          pattern: ^w-[1-9][0-9]*$
      - $ref: '#/components/parameters/ifMatch'
      responses:
        '204':
          description: Done; there is nothing to show.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
        default:
          $ref: '#/components/responses/Problem'
  /imports:
    post:
      operationId: createImport
      tags:
      - exchange
      summary: Bring a whole network in
      description: Whole or not at all; a second import of the same document changes nothing. Follow the task to
        its result.
      x-permission: administer
      security:
      - token: []
      parameters:
      - $ref: '#/components/parameters/dryRun'
      - $ref: '#/components/parameters/idempotencyKey'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/Network'
            example:
              format: kring/1
      responses:
        '202':
          description: It was begun.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Task'
              example:
                href: https://kring.example.org/api/kringwerking/v1/tasks/1f0d3c56-5f64-4b52-9a7e-0a3a4d2f7b11
                id: 1f0d3c56-5f64-4b52-9a7e-0a3a4d2f7b11
                status: running
        default:
          $ref: '#/components/responses/Problem'
  /tasks/{taskId}:
    get:
      operationId: getTask
      tags:
      - exchange
      summary: How far a task is
      x-permission: administer
      security:
      - token: []
      parameters:
      - name: taskId
        in: path
        required: true
        schema:
          type: string
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Task'
              example:
                href: https://kring.example.org/api/kringwerking/v1/tasks/1f0d3c56-5f64-4b52-9a7e-0a3a4d2f7b11
                id: 1f0d3c56-5f64-4b52-9a7e-0a3a4d2f7b11
                status: running
        '304':
          description: It is as the caller has it.
        '303':
          description: It is over; the result is elsewhere.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Task'
        default:
          $ref: '#/components/responses/Problem'
  /imports/{importId}:
    get:
      operationId: getImport
      tags:
      - exchange
      summary: What an import did
      x-permission: administer
      security:
      - token: []
      parameters:
      - name: importId
        in: path
        required: true
        schema:
          type: string
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Import'
              example:
                href: https://kring.example.org/api/kringwerking/v1/imports/1f0d3c56-5f64-4b52-9a7e-0a3a4d2f7b11
                id: 1f0d3c56-5f64-4b52-9a7e-0a3a4d2f7b11
                status: done
                dryRun: false
                lists:
                  zones:
                    new: 60
                    changed: 0
                    same: 0
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /circles/{circleId}/status:
    get:
      operationId: getCircleStatus
      tags:
      - reports
      summary: How a circle stands
      description: Numbers of people are bands without a token, exact from five up for care councils, exact with
        every meeting for its own people.
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/asOf'
      - $ref: '#/components/parameters/year'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/CircleStatus'
              example:
                view: open
                href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/status
                circle: dijle-nete
                name: Vroedvrouwenkring Dijle-Nete
                asOf: '2026-11-22'
                year: 2026
                firstDay: '2026-01-01'
                lastDay: '2026-12-31'
                rule:
                  href: https://kring.example.org/api/kringwerking/v1/rules/vbov-vroedvrouwenkring
                  id: vbov-vroedvrouwenkring
                  name:
                    nl: Vroedvrouwenkring (VBOV)
                  validFrom: '2015-01-01'
                state: at_risk
                requirements:
                - id: meetings
                  type: event_count
                  mandatory: true
                  state: at_risk
                  waived: false
                  source: training-slides-kringwerking
                  required: 4
                  done: 2
                  planned: 1
                  unrecorded: 0
                  tooShort: 1
                  due: 3
                  toPlan: 1
                  planBy: '2026-12-31'
                advice: []
                unrecordedMeetings: 0
                memberCount:
                  text: 40–79
                  from: 40
                  to: 79
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /circles/{circleId}/attendance:
    get:
      operationId: getCircleAttendance
      tags:
      - reports
      summary: How the members of a circle stand
      x-permission: seeAttendance
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/asOf'
      - $ref: '#/components/parameters/year'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/CircleAttendance'
              example:
                view: all
                href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/attendance
                circle: dijle-nete
                name: Vroedvrouwenkring Dijle-Nete
                asOf: '2026-11-22'
                year: 2026
                firstDay: '2026-01-01'
                lastDay: '2026-12-31'
                rule:
                  href: https://kring.example.org/api/kringwerking/v1/rules/vbov-vroedvrouwenkring
                  id: vbov-vroedvrouwenkring
                  name:
                    nl: Vroedvrouwenkring (VBOV)
                  validFrom: '2015-01-01'
                members:
                - person: p-aaaaaaaaaaaaaaaa
                  givenName: Noor
                  familyName: Peeters
                  requirement: attendance
                  state: on_track
                  required: 2
                  credited: 1
                  attended: 1
                  represented: 0
                  unknown: 0
                  remaining: 2
                  activeDays: 365
                  meetings:
                  - meeting: b-1
                    date: '2026-11-26'
                    presence: remaining
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /persons/{personId}/attendance:
    get:
      operationId: getPersonAttendance
      tags:
      - reports
      summary: How a person stands in every circle of hers
      x-permission: seeAttendance
      security:
      - token: []
      parameters:
      - name: personId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/asOf'
      - $ref: '#/components/parameters/year'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/PersonAttendance'
              example:
                href: https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa/attendance
                person: p-aaaaaaaaaaaaaaaa
                givenName: Noor
                familyName: Peeters
                circles:
                - circle: dijle-nete
                  name: Vroedvrouwenkring Dijle-Nete
                  asOf: '2026-11-22'
                  year: 2026
                  firstDay: '2026-01-01'
                  lastDay: '2026-12-31'
                  rule:
                    href: https://kring.example.org/api/kringwerking/v1/rules/vbov-vroedvrouwenkring
                    id: vbov-vroedvrouwenkring
                    name:
                      nl: Vroedvrouwenkring (VBOV)
                    validFrom: '2015-01-01'
                  lines:
                  - requirement: attendance
                    state: on_track
                    required: 2
                    credited: 1
                    attended: 1
                    represented: 0
                    unknown: 0
                    remaining: 2
                    activeDays: 365
                    meetings:
                    - meeting: b-1
                      date: '2026-11-26'
                      presence: remaining
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /persons/{personId}/dataExport:
    get:
      operationId: exportPersonData
      tags:
      - members
      summary: Everything that is kept about oneself
      description: For the person herself only. That it was asked for is written in the log of changes.
      x-permission: exportOwnData
      security:
      - token: []
      parameters:
      - name: personId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/DataExport'
              example:
                href: https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa/dataExport
                person:
                  id: p-aaaaaaaaaaaaaaaa
                  givenName: Noor
                  familyName: Peeters
                memberships:
                - circle: dijle-nete
                  person: p-aaaaaaaaaaaaaaaa
                  from: '2021-01-01'
                offices: []
                leaves: []
                attendance:
                - meeting: b-1
                  person: p-aaaaaaaaaaaaaaaa
                  status: present
                answers: []
                pollAnswers: []
                availabilities: []
                initiatives: []
                sessions:
                - device: Firefox op Linux
                  from: '2026-11-22T20:00:00+01:00'
                log:
                - number: 12
                  moment: '2026-11-22T20:00:00+01:00'
                  actor: zelf
                  action: changePerson
                  kind: person
                looksThroughBrokenGlass: []
        default:
          $ref: '#/components/responses/Problem'
  /umbrellas/{umbrellaId}/status:
    get:
      operationId: getUmbrellaStatus
      tags:
      - reports
      summary: How an umbrella stands
      x-permission: reportUmbrella
      security:
      - token: []
      parameters:
      - name: umbrellaId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/asOf'
      - $ref: '#/components/parameters/year'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/UmbrellaStatus'
              example:
                view: numbers
                href: https://kring.example.org/api/kringwerking/v1/umbrellas/koepel-vroedvrouwen/status
                umbrella: koepel-vroedvrouwen
                asOf: '2026-11-22'
                year: 2026
                firstDay: '2026-01-01'
                lastDay: '2026-12-31'
                rule:
                  href: https://kring.example.org/api/kringwerking/v1/rules/vbov-vroedvrouwenkring
                  id: vbov-vroedvrouwenkring
                  name:
                    nl: Vroedvrouwenkring (VBOV)
                  validFrom: '2015-01-01'
                unrecordedMeetings: 0
                circles:
                - href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete
                  circle: dijle-nete
                  name: Vroedvrouwenkring Dijle-Nete
                  represented: 2
                  held: 2
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /zones/{zoneId}/professions:
    get:
      operationId: getZoneStatus
      tags:
      - reports
      summary: How all professions stand in a zone
      description: What a care council asks most; cheap to ask again with `If-None-Match`.
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - name: zoneId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/asOf'
      - $ref: '#/components/parameters/year'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/ZoneStatus'
              example:
                href: https://kring.example.org/api/kringwerking/v1/zones/mechelen-katelijne/professions
                zone: mechelen-katelijne
                name:
                  nl: Mechelen-Katelijne
                asOf: '2026-11-22'
                year: 2026
                lastDay: '2026-11-22'
                professions:
                - profession: vroedvrouw
                  name:
                    nl: vroedvrouw
                  state: organised
                  coverage:
                    covered: 4
                    total: 4
                  circles:
                  - href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete
                    circle: dijle-nete
                    name: Vroedvrouwenkring Dijle-Nete
                    state: organised
                  membersFromZone:
                    text: 10–19
                    from: 10
                    to: 19
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /regionalZones/{regionalZoneId}/professions:
    get:
      operationId: getRegionalZoneStatus
      tags:
      - reports
      summary: How all professions stand in the zones of a regional care zone
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - name: regionalZoneId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/asOf'
      - $ref: '#/components/parameters/year'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/TerritoryStatus'
              example:
                href: https://kring.example.org/api/kringwerking/v1/flanders/professions
                asOf: '2026-11-22'
                year: 2026
                lastDay: '2026-11-22'
                zones:
                - href: https://kring.example.org/api/kringwerking/v1/zones/mechelen-katelijne/professions
                  zone: mechelen-katelijne
                  name:
                    nl: Mechelen-Katelijne
                  professions:
                  - profession: vroedvrouw
                    name:
                      nl: vroedvrouw
                    state: organised
                    coverage:
                      covered: 4
                      total: 4
                    circles:
                    - href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete
                      circle: dijle-nete
                      name: Vroedvrouwenkring Dijle-Nete
                      state: organised
                    membersFromZone:
                      text: 10–19
                      from: 10
                      to: 19
                professions:
                - profession: vroedvrouw
                  name:
                    nl: vroedvrouw
                  states:
                  - state: organised
                    zones: 5
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /flanders/professions:
    get:
      operationId: getFlandersStatus
      tags:
      - reports
      summary: How all professions stand in all zones
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - $ref: '#/components/parameters/asOf'
      - $ref: '#/components/parameters/year'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/TerritoryStatus'
              example:
                href: https://kring.example.org/api/kringwerking/v1/flanders/professions
                asOf: '2026-11-22'
                year: 2026
                lastDay: '2026-11-22'
                zones:
                - href: https://kring.example.org/api/kringwerking/v1/zones/mechelen-katelijne/professions
                  zone: mechelen-katelijne
                  name:
                    nl: Mechelen-Katelijne
                  professions:
                  - profession: vroedvrouw
                    name:
                      nl: vroedvrouw
                    state: organised
                    coverage:
                      covered: 4
                      total: 4
                    circles:
                    - href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete
                      circle: dijle-nete
                      name: Vroedvrouwenkring Dijle-Nete
                      state: organised
                    membersFromZone:
                      text: 10–19
                      from: 10
                      to: 19
                professions:
                - profession: vroedvrouw
                  name:
                    nl: vroedvrouw
                  states:
                  - state: organised
                    zones: 5
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /professions/{professionId}/zones:
    get:
      operationId: getProfessionStatus
      tags:
      - reports
      summary: How a profession stands in all zones
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - name: professionId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/asOf'
      - $ref: '#/components/parameters/year'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/ProfessionStatus'
              example:
                href: https://kring.example.org/api/kringwerking/v1/professions/vroedvrouw/zones
                profession: vroedvrouw
                name:
                  nl: vroedvrouw
                states:
                - state: organised
                  zones: 5
                asOf: '2026-11-22'
                year: 2026
                lastDay: '2026-11-22'
                zones:
                - href: https://kring.example.org/api/kringwerking/v1/zones/mechelen-katelijne/professions
                  zone: mechelen-katelijne
                  name:
                    nl: Mechelen-Katelijne
                  state: organised
                  coverage:
                    covered: 4
                    total: 4
                  circles:
                  - href: https://kring.example.org/api/kringwerking/v1/circles/dijle-nete
                    circle: dijle-nete
                    name: Vroedvrouwenkring Dijle-Nete
                    state: organised
                  membersFromZone:
                    text: 10–19
                    from: 10
                    to: 19
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /rules:
    get:
      operationId: listRules
      tags:
      - rules
      summary: The rule sets
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/RuleSets'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/rules/vbov-vroedvrouwenkring
                  id: vbov-vroedvrouwenkring
                  name:
                    nl: Vroedvrouwenkring (VBOV)
                  professions:
                  - vroedvrouw
                  versions:
                  - validFrom: '2015-01-01'
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /rules/{ruleId}:
    get:
      operationId: getRule
      tags:
      - rules
      summary: A rule set, with the documents it rests on
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - name: ruleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/RuleSet'
              example:
                href: https://kring.example.org/api/kringwerking/v1/rules/vbov-vroedvrouwenkring
                id: vbov-vroedvrouwenkring
                name:
                  nl: Vroedvrouwenkring (VBOV)
                professions:
                - vroedvrouw
                versions:
                - validFrom: '2015-01-01'
                  yearStarts: 01-01
                  startupMonths: 12
                  dormantAfterMonths: 12
                  requirements:
                  - id: meetings
                    type: event_count
                    mandatory: true
                    kinds:
                    - activity
                    - regular
                    perYear: 4
                    minimumMinutes: 120
                    source: training-slides-kringwerking
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /refData/professions:
    get:
      operationId: listReferenceProfessions
      tags:
      - refData
      summary: The professions
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Professions'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/professions/vroedvrouw
                  id: vroedvrouw
                  name:
                    nl: vroedvrouw
                  namePlural:
                    nl: vroedvrouwen
                  cluster: gezondheidszorg
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /refData/legalForms:
    get:
      operationId: listLegalForms
      tags:
      - refData
      summary: The legalForms
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Words'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/refData/legalForms#nonprofit
                  id: nonprofit
                  name:
                    nl: vzw
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /refData/meetingKinds:
    get:
      operationId: listMeetingKinds
      tags:
      - refData
      summary: The meetingKinds
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Words'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/refData/legalForms#nonprofit
                  id: nonprofit
                  name:
                    nl: vzw
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /refData/attendanceStatuses:
    get:
      operationId: listAttendanceStatuses
      tags:
      - refData
      summary: The attendanceStatuses
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Words'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/refData/legalForms#nonprofit
                  id: nonprofit
                  name:
                    nl: vzw
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /refData/officeKinds:
    get:
      operationId: listOfficeKinds
      tags:
      - refData
      summary: The officeKinds
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Words'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/refData/legalForms#nonprofit
                  id: nonprofit
                  name:
                    nl: vzw
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /refData/answerKinds:
    get:
      operationId: listAnswerKinds
      tags:
      - refData
      summary: What can be answered to an invitation
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Words'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/refData/answerKinds#comes
                  id: comes
                  name:
                    nl: ik kom
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /refData/availabilityLevels:
    get:
      operationId: listAvailabilityLevels
      tags:
      - refData
      summary: 'Whether somebody can come: the words'
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Words'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/refData/availabilityLevels#can
                  id: can
                  name:
                    nl: kan
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /refData/dayParts:
    get:
      operationId: listDayParts
      tags:
      - refData
      summary: The parts of a day in which circles meet, with their hours
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/DayParts'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/refData/dayParts#evening
                  id: evening
                  name:
                    nl: avond
                  from: '19:30'
                  to: '22:00'
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /refData/circleStates:
    get:
      operationId: listCircleStates
      tags:
      - refData
      summary: The circleStates
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Words'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/refData/legalForms#nonprofit
                  id: nonprofit
                  name:
                    nl: vzw
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /refData/requirementStates:
    get:
      operationId: listRequirementStates
      tags:
      - refData
      summary: The requirementStates
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Words'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/refData/legalForms#nonprofit
                  id: nonprofit
                  name:
                    nl: vzw
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /refData/problemTypes:
    get:
      operationId: listProblemTypes
      tags:
      - refData
      summary: The kinds of problem
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/ProblemTypePages'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/refData/problemTypes/staleVersion
                  id: staleVersion
                  type: urn:problem-type:kringwerking:staleVersion
                  status: 412
                  title: Stale Version
                  description:
                    nl: Iemand anders heeft dit intussen gewijzigd. Haal de nieuwe versie op en probeer opnieuw.
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /refData/problemTypes/{problemType}:
    get:
      operationId: getProblemType
      tags:
      - refData
      summary: A kind of problem
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - name: problemType
        in: path
        required: true
        schema:
          type: string
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/ProblemTypePage'
              example:
                href: https://kring.example.org/api/kringwerking/v1/refData/problemTypes/staleVersion
                id: staleVersion
                type: urn:problem-type:kringwerking:staleVersion
                status: 412
                title: Stale Version
                description:
                  nl: Iemand anders heeft dit intussen gewijzigd. Haal de nieuwe versie op en probeer opnieuw.
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /me:
    get:
      operationId: getMe
      tags:
      - service
      summary: Who am I here
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Me'
              example:
                kind: careCouncil
                roles:
                - careCouncil
                - open
                zones:
                - mechelen-katelijne
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /health:
    get:
      operationId: getHealth
      tags:
      - service
      summary: Is the service there
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Health'
              example:
                status: UP
        '304':
          description: It is as the caller has it.
        '503':
          description: It is not.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Health'
        default:
          $ref: '#/components/responses/Problem'
  /doc/openapi.yaml:
    get:
      operationId: getDocument
      tags:
      - service
      summary: This document as YAML
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/yaml:
              schema:
                type: object
              example:
                openapi: 3.0.3
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /doc/openapi.json:
    get:
      operationId: getDocumentAsJSON
      tags:
      - service
      summary: This document as JSON
      x-permission: seeStates
      security:
      - {}
      - token: []
      parameters:
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                type: object
              example:
                openapi: 3.0.3
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /circles/{circleId}/plans:
    get:
      operationId: listCirclePlans
      tags:
      - plans
      summary: The plans of a circle
      x-permission: makePlans
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Plans'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/plans/plan-aaaaaaaaaaaaaaaa
                  id: plan-aaaaaaaaaaaaaaaa
                  year: 2027
                  status: proposed
                  asOf: '2026-11-22'
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    post:
      operationId: planCircleYear
      tags:
      - plans
      summary: Propose a year
      description: Dates and places for all meetings that the rules still ask for, with reasons. Nothing is planned until
        the plan is adopted.
      x-permission: makePlans
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/idempotencyKey'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/PlanInput'
            example:
              year: 2027
              items:
              - meetings
              pins:
              - row: new-meetings-1
                start: '2027-03-11T20:00:00+01:00'
                venue: imelda
      responses:
        '201':
          description: It was made.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Plan'
              example:
                href: https://kring.example.org/api/kringwerking/v1/plans/plan-aaaaaaaaaaaaaaaa
                id: plan-aaaaaaaaaaaaaaaa
                status: proposed
                factsMoved: false
                circle: dijle-nete
                year: 2027
                firstDay: '2027-01-01'
                lastDay: '2027-12-31'
                asOf: '2026-11-22'
                cost: 612
                lowerBound: 612
                proved: true
                terms:
                  attendance: 560
                  gap: 52
                coverage:
                  target: 2
                  known: 30
                  unknownMembers: 15
                  short: 1
                  beyondReach: 0
                  favoured: 4
                  favouredReached: 4
                summary:
                - Het plan voor 2027 telt 1 vergadering.
                rows:
                - id: new-meetings-1
                  requirement: meetings
                  kind: regular
                  minutes: 120
                  pinned: false
                  slot:
                    date: '2027-03-11'
                    part: evening
                    start: '2027-03-11T20:00:00+01:00'
                    end: '2027-03-11T22:00:00+01:00'
                    venue: imelda
                    online: false
                  turnout:
                    asked: 57
                    able: 36
                    ifNeedBe: 5
                    unable: 6
                    unknown: 15
                  terms:
                    attendance: 140
                  alternatives:
                  - slot:
                      date: '2027-03-10'
                      part: evening
                      start: '2027-03-10T20:00:00+01:00'
                      end: '2027-03-10T22:00:00+01:00'
                      venue: imelda
                      online: false
                    turnout:
                      asked: 57
                      able: 34
                      ifNeedBe: 4
                      unable: 8
                      unknown: 15
                    difference: 20
                    terms:
                      attendance: 20
                  rejections: []
                  why:
                  - 36 van de 57 kunnen, 4 daarvan als het moet.
                  - 6 kunnen niet, van 15 weten we het niet.
                  - 'Volgende beste: wo 10 maart, 20 uur (34 kunnen).'
                  - Maar dan kunnen er 2 minder.
        default:
          $ref: '#/components/responses/Problem'
  /umbrellas/{umbrellaId}/plans:
    get:
      operationId: listUmbrellaPlans
      tags:
      - plans
      summary: The plans of an umbrella
      x-permission: makePlans
      security:
      - token: []
      parameters:
      - name: umbrellaId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Plans'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/plans/plan-aaaaaaaaaaaaaaaa
                  id: plan-aaaaaaaaaaaaaaaa
                  year: 2027
                  status: proposed
                  asOf: '2026-11-22'
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    post:
      operationId: planUmbrellaYear
      tags:
      - plans
      summary: Propose a year
      description: Dates and places for all meetings that the rules still ask for, with reasons. Nothing is planned until
        the plan is adopted.
      x-permission: makePlans
      security:
      - token: []
      parameters:
      - name: umbrellaId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/idempotencyKey'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/PlanInput'
            example:
              year: 2027
      responses:
        '201':
          description: It was made.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Plan'
              example:
                href: https://kring.example.org/api/kringwerking/v1/plans/plan-aaaaaaaaaaaaaaaa
                id: plan-aaaaaaaaaaaaaaaa
                status: proposed
                factsMoved: false
                circle: dijle-nete
                year: 2027
                firstDay: '2027-01-01'
                lastDay: '2027-12-31'
                asOf: '2026-11-22'
                cost: 612
                lowerBound: 612
                proved: true
                terms:
                  attendance: 560
                  gap: 52
                coverage:
                  target: 2
                  known: 30
                  unknownMembers: 15
                  short: 1
                  beyondReach: 0
                  favoured: 4
                  favouredReached: 4
                summary:
                - Het plan voor 2027 telt 1 vergadering.
                rows:
                - id: new-meetings-1
                  requirement: meetings
                  kind: regular
                  minutes: 120
                  pinned: false
                  slot:
                    date: '2027-03-11'
                    part: evening
                    start: '2027-03-11T20:00:00+01:00'
                    end: '2027-03-11T22:00:00+01:00'
                    venue: imelda
                    online: false
                  turnout:
                    asked: 57
                    able: 36
                    ifNeedBe: 5
                    unable: 6
                    unknown: 15
                  terms:
                    attendance: 140
                  alternatives:
                  - slot:
                      date: '2027-03-10'
                      part: evening
                      start: '2027-03-10T20:00:00+01:00'
                      end: '2027-03-10T22:00:00+01:00'
                      venue: imelda
                      online: false
                    turnout:
                      asked: 57
                      able: 34
                      ifNeedBe: 4
                      unable: 8
                      unknown: 15
                    difference: 20
                    terms:
                      attendance: 20
                  rejections: []
                  why:
                  - 36 van de 57 kunnen, 4 daarvan als het moet.
                  - 6 kunnen niet, van 15 weten we het niet.
                  - 'Volgende beste: wo 10 maart, 20 uur (34 kunnen).'
                  - Maar dan kunnen er 2 minder.
        default:
          $ref: '#/components/responses/Problem'
  /plans/{planId}:
    get:
      operationId: getPlan
      tags:
      - plans
      summary: A plan, with its reasons as the facts are now
      description: Nobody is named in it, whoever looks.
      x-permission: makePlans
      security:
      - token: []
      parameters:
      - name: planId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Plan'
              example:
                href: https://kring.example.org/api/kringwerking/v1/plans/plan-aaaaaaaaaaaaaaaa
                id: plan-aaaaaaaaaaaaaaaa
                status: proposed
                factsMoved: false
                circle: dijle-nete
                year: 2027
                firstDay: '2027-01-01'
                lastDay: '2027-12-31'
                asOf: '2026-11-22'
                cost: 612
                lowerBound: 612
                proved: true
                terms:
                  attendance: 560
                  gap: 52
                coverage:
                  target: 2
                  known: 30
                  unknownMembers: 15
                  short: 1
                  beyondReach: 0
                  favoured: 4
                  favouredReached: 4
                summary:
                - Het plan voor 2027 telt 1 vergadering.
                rows:
                - id: new-meetings-1
                  requirement: meetings
                  kind: regular
                  minutes: 120
                  pinned: false
                  slot:
                    date: '2027-03-11'
                    part: evening
                    start: '2027-03-11T20:00:00+01:00'
                    end: '2027-03-11T22:00:00+01:00'
                    venue: imelda
                    online: false
                  turnout:
                    asked: 57
                    able: 36
                    ifNeedBe: 5
                    unable: 6
                    unknown: 15
                  terms:
                    attendance: 140
                  alternatives:
                  - slot:
                      date: '2027-03-10'
                      part: evening
                      start: '2027-03-10T20:00:00+01:00'
                      end: '2027-03-10T22:00:00+01:00'
                      venue: imelda
                      online: false
                    turnout:
                      asked: 57
                      able: 34
                      ifNeedBe: 4
                      unable: 8
                      unknown: 15
                    difference: 20
                    terms:
                      attendance: 20
                  rejections: []
                  why:
                  - 36 van de 57 kunnen, 4 daarvan als het moet.
                  - 6 kunnen niet, van 15 weten we het niet.
                  - 'Volgende beste: wo 10 maart, 20 uur (34 kunnen).'
                  - Maar dan kunnen er 2 minder.
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /plans/{planId}/rows/{rowId}:
    patch:
      operationId: changePlanRow
      tags:
      - plans
      summary: Decide a row, or let the planner choose again
      description: A row that gets a date, an hour or a place is pinned unless `pinned` says otherwise.
      x-permission: makePlans
      security:
      - token: []
      parameters:
      - name: planId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - name: rowId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifMatch'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/PlanRowPatch'
            example:
              start: '2027-03-18T20:00:00+01:00'
          application/merge-patch+json:
            schema:
              $ref: '#/components/schemas/PlanRowPatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Plan'
              example:
                href: https://kring.example.org/api/kringwerking/v1/plans/plan-aaaaaaaaaaaaaaaa
                id: plan-aaaaaaaaaaaaaaaa
                status: proposed
                factsMoved: false
                circle: dijle-nete
                year: 2027
                firstDay: '2027-01-01'
                lastDay: '2027-12-31'
                asOf: '2026-11-22'
                cost: 612
                lowerBound: 612
                proved: true
                terms:
                  attendance: 560
                  gap: 52
                coverage:
                  target: 2
                  known: 30
                  unknownMembers: 15
                  short: 1
                  beyondReach: 0
                  favoured: 4
                  favouredReached: 4
                summary:
                - Het plan voor 2027 telt 1 vergadering.
                rows:
                - id: new-meetings-1
                  requirement: meetings
                  kind: regular
                  minutes: 120
                  pinned: false
                  slot:
                    date: '2027-03-11'
                    part: evening
                    start: '2027-03-11T20:00:00+01:00'
                    end: '2027-03-11T22:00:00+01:00'
                    venue: imelda
                    online: false
                  turnout:
                    asked: 57
                    able: 36
                    ifNeedBe: 5
                    unable: 6
                    unknown: 15
                  terms:
                    attendance: 140
                  alternatives:
                  - slot:
                      date: '2027-03-10'
                      part: evening
                      start: '2027-03-10T20:00:00+01:00'
                      end: '2027-03-10T22:00:00+01:00'
                      venue: imelda
                      online: false
                    turnout:
                      asked: 57
                      able: 34
                      ifNeedBe: 4
                      unable: 8
                      unknown: 15
                    difference: 20
                    terms:
                      attendance: 20
                  rejections: []
                  why:
                  - 36 van de 57 kunnen, 4 daarvan als het moet.
                  - 6 kunnen niet, van 15 weten we het niet.
                  - 'Volgende beste: wo 10 maart, 20 uur (34 kunnen).'
                  - Maar dan kunnen er 2 minder.
        default:
          $ref: '#/components/responses/Problem'
  /plans/{planId}/revisions:
    post:
      operationId: revisePlan
      tags:
      - plans
      summary: Make a plan anew around what was decided
      description: From the facts of now; rows that need not move stay.
      x-permission: makePlans
      security:
      - token: []
      parameters:
      - name: planId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/idempotencyKey'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/EmptyBody'
            example: {}
      responses:
        '201':
          description: It was made.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Plan'
              example:
                href: https://kring.example.org/api/kringwerking/v1/plans/plan-aaaaaaaaaaaaaaaa
                id: plan-aaaaaaaaaaaaaaaa
                status: proposed
                factsMoved: false
                circle: dijle-nete
                year: 2027
                firstDay: '2027-01-01'
                lastDay: '2027-12-31'
                asOf: '2026-11-22'
                cost: 612
                lowerBound: 612
                proved: true
                terms:
                  attendance: 560
                  gap: 52
                coverage:
                  target: 2
                  known: 30
                  unknownMembers: 15
                  short: 1
                  beyondReach: 0
                  favoured: 4
                  favouredReached: 4
                summary:
                - Het plan voor 2027 telt 1 vergadering.
                rows:
                - id: new-meetings-1
                  requirement: meetings
                  kind: regular
                  minutes: 120
                  pinned: false
                  slot:
                    date: '2027-03-11'
                    part: evening
                    start: '2027-03-11T20:00:00+01:00'
                    end: '2027-03-11T22:00:00+01:00'
                    venue: imelda
                    online: false
                  turnout:
                    asked: 57
                    able: 36
                    ifNeedBe: 5
                    unable: 6
                    unknown: 15
                  terms:
                    attendance: 140
                  alternatives:
                  - slot:
                      date: '2027-03-10'
                      part: evening
                      start: '2027-03-10T20:00:00+01:00'
                      end: '2027-03-10T22:00:00+01:00'
                      venue: imelda
                      online: false
                    turnout:
                      asked: 57
                      able: 34
                      ifNeedBe: 4
                      unable: 8
                      unknown: 15
                    difference: 20
                    terms:
                      attendance: 20
                  rejections: []
                  why:
                  - 36 van de 57 kunnen, 4 daarvan als het moet.
                  - 6 kunnen niet, van 15 weten we het niet.
                  - 'Volgende beste: wo 10 maart, 20 uur (34 kunnen).'
                  - Maar dan kunnen er 2 minder.
        default:
          $ref: '#/components/responses/Problem'
  /plans/{planId}/adoptions:
    post:
      operationId: adoptPlan
      tags:
      - plans
      summary: Take a plan over
      description: Plans what is new and moves what gets another date, all of it or nothing. Answers 409 `factsMoved` when the
        plan rests on facts that changed, and `planAdopted` when it was taken over already.
      x-permission: makePlans
      security:
      - token: []
      parameters:
      - name: planId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/idempotencyKey'
      - $ref: '#/components/parameters/ifMatch'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/EmptyBody'
            example: {}
      responses:
        '201':
          description: It was made.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Plan'
              example:
                href: https://kring.example.org/api/kringwerking/v1/plans/plan-aaaaaaaaaaaaaaaa
                id: plan-aaaaaaaaaaaaaaaa
                status: adopted
                factsMoved: false
                circle: dijle-nete
                year: 2027
                firstDay: '2027-01-01'
                lastDay: '2027-12-31'
                asOf: '2026-11-22'
                cost: 612
                lowerBound: 612
                proved: true
                terms:
                  attendance: 560
                  gap: 52
                coverage:
                  target: 2
                  known: 30
                  unknownMembers: 15
                  short: 1
                  beyondReach: 0
                  favoured: 4
                  favouredReached: 4
                summary:
                - Het plan voor 2027 telt 1 vergadering.
                rows:
                - id: new-meetings-1
                  requirement: meetings
                  kind: regular
                  minutes: 120
                  pinned: false
                  slot:
                    date: '2027-03-11'
                    part: evening
                    start: '2027-03-11T20:00:00+01:00'
                    end: '2027-03-11T22:00:00+01:00'
                    venue: imelda
                    online: false
                  turnout:
                    asked: 57
                    able: 36
                    ifNeedBe: 5
                    unable: 6
                    unknown: 15
                  terms:
                    attendance: 140
                  alternatives:
                  - slot:
                      date: '2027-03-10'
                      part: evening
                      start: '2027-03-10T20:00:00+01:00'
                      end: '2027-03-10T22:00:00+01:00'
                      venue: imelda
                      online: false
                    turnout:
                      asked: 57
                      able: 34
                      ifNeedBe: 4
                      unable: 8
                      unknown: 15
                    difference: 20
                    terms:
                      attendance: 20
                  rejections: []
                  why:
                  - 36 van de 57 kunnen, 4 daarvan als het moet.
                  - 6 kunnen niet, van 15 weten we het niet.
                  - 'Volgende beste: wo 10 maart, 20 uur (34 kunnen).'
                  - Maar dan kunnen er 2 minder.
        default:
          $ref: '#/components/responses/Problem'
  /circles/{circleId}/groupings:
    get:
      operationId: listGroupings
      tags:
      - plans
      summary: The intervision groups that a circle formed
      x-permission: makePlans
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/pageSize'
      - $ref: '#/components/parameters/after'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Groupings'
              example:
                items:
                - href: https://kring.example.org/api/kringwerking/v1/groupings/groep-aaaaaaaaaaaaaaaa
                  id: groep-aaaaaaaaaaaaaaaa
                  circle: dijle-nete
                  date: '2026-11-22'
                pageSize: 50
                self: https://kring.example.org/api/kringwerking/v1
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
    post:
      operationId: formGroups
      tags:
      - plans
      summary: Form intervision groups
      description: Of the members of today, practices and years mixed, starters beside who guides one, and people who have not
        met in earlier groups. Kept, so that later groups know.
      x-permission: makePlans
      security:
      - token: []
      parameters:
      - name: circleId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/idempotencyKey'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/GroupingInput'
            example:
              rounds: 3
      responses:
        '201':
          description: It was made.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Grouping'
              example:
                href: https://kring.example.org/api/kringwerking/v1/groupings/groep-aaaaaaaaaaaaaaaa
                id: groep-aaaaaaaaaaaaaaaa
                circle: dijle-nete
                date: '2026-11-22'
                cost: 0
                lowerBound: 0
                proved: true
                rounds:
                - - - person: p-aaaaaaaaaaaaaaaa
                      givenName: Noor
                      familyName: Peeters
                advice:
                - groups: 7
                  sizes:
                  - 6
                  - 6
                  - 6
                  - 6
                  - 6
                  - 6
                  - 5
                  rounds: 7
                  text: Met 7 groepen zit 7 rondes lang niemand 2 keer bij dezelfde persoon.
                summary:
                - 1 ronde met telkens 7 groepen van 5 of 6 mensen.
        default:
          $ref: '#/components/responses/Problem'
  /groupings/{groupingId}:
    get:
      operationId: getGrouping
      tags:
      - plans
      summary: Groups that were formed
      x-permission: makePlans
      security:
      - token: []
      parameters:
      - name: groupingId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            ETag:
              $ref: '#/components/headers/ETag'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Grouping'
              example:
                href: https://kring.example.org/api/kringwerking/v1/groupings/groep-aaaaaaaaaaaaaaaa
                id: groep-aaaaaaaaaaaaaaaa
                circle: dijle-nete
                date: '2026-11-22'
                cost: 0
                lowerBound: 0
                proved: true
                rounds:
                - - - person: p-aaaaaaaaaaaaaaaa
                      givenName: Noor
                      familyName: Peeters
                advice:
                - groups: 7
                  sizes:
                  - 6
                  - 6
                  - 6
                  - 6
                  - 6
                  - 6
                  - 5
                  rounds: 7
                  text: Met 7 groepen zit 7 rondes lang niemand 2 keer bij dezelfde persoon.
                summary:
                - 1 ronde met telkens 7 groepen van 5 of 6 mensen.
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /planRuns:
    post:
      operationId: planEverything
      tags:
      - plans
      summary: Plan all circles and umbrellas together
      description: Shared people and rooms are in one place at a time. Makes a proposal for each; its own chair takes it over.
        Follow the task to its result.
      x-permission: planNetwork
      security:
      - token: []
      parameters:
      - $ref: '#/components/parameters/idempotencyKey'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/PlanRunInput'
            example:
              year: 2027
      responses:
        '202':
          description: It was begun.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Task'
              example:
                href: https://kring.example.org/api/kringwerking/v1/tasks/1f0d3c56-5f64-4b52-9a7e-0a3a4d2f7b11
                id: 1f0d3c56-5f64-4b52-9a7e-0a3a4d2f7b11
                status: running
        default:
          $ref: '#/components/responses/Problem'
  /planRuns/{planRunId}:
    get:
      operationId: getPlanRun
      tags:
      - plans
      summary: What came of planning together
      x-permission: planNetwork
      security:
      - token: []
      parameters:
      - name: planRunId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/ifNoneMatch'
      responses:
        '200':
          description: The answer.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/PlanRun'
              example:
                href: https://kring.example.org/api/kringwerking/v1/planRuns/1f0d3c56-5f64-4b52-9a7e-0a3a4d2f7b11
                id: 1f0d3c56-5f64-4b52-9a7e-0a3a4d2f7b11
                status: done
                year: 2027
                cost: 612
                lowerBound: 612
                plans:
                - href: https://kring.example.org/api/kringwerking/v1/plans/plan-aaaaaaaaaaaaaaaa
                  circle: dijle-nete
                  rows: 7
                  unplaced: 0
                  cost: 612
                  lowerBound: 612
        '304':
          description: It is as the caller has it.
        default:
          $ref: '#/components/responses/Problem'
  /zones/{zoneId}/plans:
    post:
      operationId: planZone
      tags:
      - plans
      summary: Plan the circles of a zone together
      description: As everything, for the circles that cover the zone.
      x-permission: planNetwork
      security:
      - token: []
      parameters:
      - name: zoneId
        in: path
        required: true
        schema:
          $ref: '#/components/schemas/Slug'
      - $ref: '#/components/parameters/idempotencyKey'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/PlanRunInput'
            example:
              year: 2027
      responses:
        '202':
          description: It was begun.
          headers:
            BelGov-Trace-Id:
              $ref: '#/components/headers/TraceId'
            Location:
              $ref: '#/components/headers/Location'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Task'
              example:
                href: https://kring.example.org/api/kringwerking/v1/tasks/1f0d3c56-5f64-4b52-9a7e-0a3a4d2f7b11
                id: 1f0d3c56-5f64-4b52-9a7e-0a3a4d2f7b11
                status: running
        default:
          $ref: '#/components/responses/Problem'
components:
  securitySchemes:
    token:
      type: http
      scheme: bearer
      description: '`krw_…`, made with `kring-server token create`.'
  parameters:
    pageSize:
      name: pageSize
      in: query
      description: How many on one page.
      schema:
        type: integer
        minimum: 1
        maximum: 200
        default: 50
    after:
      name: after
      in: query
      description: The cursor of the page before, from its `next`.
      schema:
        type: string
    regionalZone:
      name: regionalZone
      in: query
      description: Only zones of these regional care zones.
      schema:
        type: array
        items:
          $ref: '#/components/schemas/Slug'
      style: form
      explode: true
    zones:
      name: zone
      in: query
      description: Only those of these zones.
      schema:
        type: array
        items:
          $ref: '#/components/schemas/Slug'
      style: form
      explode: true
    zone:
      name: zone
      in: query
      description: Of which zone.
      schema:
        $ref: '#/components/schemas/Slug'
      required: true
    zoneOptional:
      name: zone
      in: query
      description: To which zone.
      schema:
        $ref: '#/components/schemas/Slug'
    profession:
      name: profession
      in: query
      description: Only those of these professions.
      schema:
        type: array
        items:
          $ref: '#/components/schemas/Slug'
      style: form
      explode: true
    umbrella:
      name: umbrella
      in: query
      description: Only those of these umbrellas.
      schema:
        type: array
        items:
          $ref: '#/components/schemas/Slug'
      style: form
      explode: true
    circle:
      name: circle
      in: query
      description: Of which circle.
      schema:
        $ref: '#/components/schemas/Slug'
      required: true
    circleOptional:
      name: circle
      in: query
      description: Of which circle.
      schema:
        $ref: '#/components/schemas/Slug'
    from:
      name: from
      in: query
      description: From this day on.
      schema:
        $ref: '#/components/schemas/Date'
    to:
      name: to
      in: query
      description: Before this day.
      schema:
        $ref: '#/components/schemas/Date'
    kind:
      name: kind
      in: query
      description: Only these kinds.
      schema:
        type: array
        items:
          $ref: '#/components/schemas/MeetingKind'
      style: form
      explode: true
    meetingStatus:
      name: status
      in: query
      description: Only in these statuses.
      schema:
        type: array
        items:
          $ref: '#/components/schemas/MeetingStatus'
      style: form
      explode: true
    sort:
      name: sort
      in: query
      description: The latest first, instead of by id.
      schema:
        type: string
        enum:
        - -start
    dryRun:
      name: dryRun
      in: query
      description: Only tell what would be done.
      schema:
        type: boolean
        default: false
    asOf:
      name: asOf
      in: query
      description: The day to look from; today when left out.
      schema:
        $ref: '#/components/schemas/Date'
    year:
      name: year
      in: query
      description: The working year, named after the calendar year it begins in; the one that holds the day when
        left out.
      schema:
        type: integer
        minimum: 1900
        maximum: 2999
    idempotencyKey:
      name: Idempotency-Key
      in: header
      required: true
      description: 'A quoted string of 16 to 64 characters of your own making, the same when you send this again:
        the change is made once.'
      schema:
        type: string
        pattern: ^"[A-Za-z0-9._~-]{16,64}"$
      example: '"7f3c9a52-2d0e-4c1b-8a64-1f0f6c1f6d1e"'
    ifMatch:
      name: If-Match
      in: header
      required: true
      description: The `ETag` of the version to change; `*` for any.
      schema:
        type: string
      example: '"3-all"'
    ifNoneMatch:
      name: If-None-Match
      in: header
      description: 'The `ETag` of what the caller has: 304 when it is the same.'
      schema:
        type: string
  headers:
    TraceId:
      description: The trace of this request.
      schema:
        type: string
        maxLength: 36
    ETag:
      description: The tag of this version and view, or of these bytes.
      schema:
        type: string
    Location:
      description: Where it is.
      schema:
        type: string
        format: uri
  responses:
    Problem:
      description: It was not done; this says why.
      headers:
        BelGov-Trace-Id:
          $ref: '#/components/headers/TraceId'
      content:
        application/problem+json:
          schema:
            $ref: '#/components/schemas/Problem'
          example:
            type: urn:problem-type:belgif:resourceNotFound
            title: Resource Not Found
            status: 404
            detail: Dit bestaat niet, of je mag het niet zien.
            instance: urn:uuid:e3eb7560-16e8-4361-bd4f-cd07c4d74212
  schemas:
    Agreement:
      type: object
      required:
      - href
      - id
      - circle
      - title
      - kind
      - adoptedOn
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          $ref: '#/components/schemas/Slug'
        circle:
          $ref: '#/components/schemas/Slug'
        title:
          type: string
          maxLength: 200
        kind:
          $ref: '#/components/schemas/AgreementKind'
        adoptedOn:
          $ref: '#/components/schemas/Date'
        meeting:
          $ref: '#/components/schemas/Slug'
        reviewOn:
          $ref: '#/components/schemas/Date'
        text:
          type: string
          maxLength: 20000
    AgreementInput:
      type: object
      required:
      - title
      - kind
      - adoptedOn
      properties:
        id:
          allOf:
          - $ref: '#/components/schemas/Slug'
          nullable: true
        title:
          type: string
          maxLength: 200
        kind:
          $ref: '#/components/schemas/AgreementKind'
        adoptedOn:
          $ref: '#/components/schemas/Date'
        meeting:
          allOf:
          - $ref: '#/components/schemas/Slug'
          nullable: true
        reviewOn:
          allOf:
          - $ref: '#/components/schemas/Date'
          nullable: true
        text:
          type: string
          maxLength: 20000
          nullable: true
      additionalProperties: false
    AgreementKind:
      type: string
      enum:
      - intercollegial
      - multidisciplinary
      - protocol
    AgreementPatch:
      type: object
      properties:
        title:
          type: string
          maxLength: 200
          nullable: true
        kind:
          allOf:
          - $ref: '#/components/schemas/AgreementKind'
          nullable: true
        adoptedOn:
          allOf:
          - $ref: '#/components/schemas/Date'
          nullable: true
        meeting:
          allOf:
          - $ref: '#/components/schemas/Slug'
          nullable: true
        reviewOn:
          allOf:
          - $ref: '#/components/schemas/Date'
          nullable: true
        text:
          type: string
          maxLength: 20000
          nullable: true
      additionalProperties: false
    Agreements:
      type: object
      required:
      - items
      - pageSize
      - self
      properties:
        items:
          type: array
          items:
            $ref: '#/components/schemas/Agreement'
        pageSize:
          type: integer
          minimum: 1
          maximum: 200
        self:
          type: string
          format: uri
        next:
          type: string
          format: uri
          description: The next page; not there on the last.
    Answer:
      type: object
      required:
      - href
      - meeting
      - person
      - givenName
      - familyName
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        meeting:
          $ref: '#/components/schemas/Slug'
        person:
          $ref: '#/components/schemas/Slug'
        givenName:
          type: string
        familyName:
          type: string
        answer:
          $ref: '#/components/schemas/AnswerKind'
        colleague:
          allOf:
          - $ref: '#/components/schemas/Slug'
          description: Who comes in her place.
        start:
          type: string
          format: date-time
          description: When the meeting was to begin as she answered.
        toConfirm:
          type: boolean
          description: True when the meeting was moved since.
    AnswerInput:
      type: object
      required:
      - answer
      properties:
        meeting:
          $ref: '#/components/schemas/Slug'
        person:
          $ref: '#/components/schemas/Slug'
        answer:
          $ref: '#/components/schemas/AnswerKind'
        colleague:
          allOf:
          - $ref: '#/components/schemas/Slug'
          nullable: true
        href:
          description: Not read.
        givenName:
          description: Not read.
        familyName:
          description: Not read.
        start:
          description: Not read.
        toConfirm:
          description: Not read.
      additionalProperties: false
    AnswerKind:
      type: string
      enum:
      - comes
      - cannot
      - colleague_comes
    Answers:
      type: object
      required:
      - href
      - meeting
      - extent
      - answers
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        meeting:
          $ref: '#/components/schemas/Slug'
        extent:
          type: string
          enum:
          - all
          - own
        comes:
          type: integer
          minimum: 0
        cannot:
          type: integer
          minimum: 0
        colleagueComes:
          type: integer
          minimum: 0
        unanswered:
          type: integer
          minimum: 0
        answers:
          type: array
          items:
            $ref: '#/components/schemas/Answer'
    AppliedRule:
      type: object
      description: The version of the rules that was applied.
      required:
      - href
      - id
      - name
      - validFrom
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          $ref: '#/components/schemas/Slug'
        name:
          $ref: '#/components/schemas/Name'
        validFrom:
          $ref: '#/components/schemas/Date'
        validFromCertainty:
          type: string
    AttendanceLine:
      type: object
      required:
      - person
      - givenName
      - familyName
      - status
      properties:
        person:
          $ref: '#/components/schemas/Slug'
        givenName:
          type: string
        familyName:
          type: string
        status:
          $ref: '#/components/schemas/AttendanceStatus'
        delegateFor:
          allOf:
          - $ref: '#/components/schemas/Slug'
          description: The practice she came for.
        delegateForPerson:
          allOf:
          - $ref: '#/components/schemas/Slug'
          description: The colleague she came for.
        representsCircle:
          allOf:
          - $ref: '#/components/schemas/Slug'
          description: 'At an umbrella meeting: the circle she spoke for.'
        online:
          type: boolean
    AttendanceLineInput:
      type: object
      required:
      - person
      - status
      properties:
        person:
          $ref: '#/components/schemas/Slug'
        status:
          $ref: '#/components/schemas/AttendanceStatus'
        delegateFor:
          allOf:
          - $ref: '#/components/schemas/Slug'
          description: The practice she came for.
          nullable: true
        delegateForPerson:
          allOf:
          - $ref: '#/components/schemas/Slug'
          description: The colleague she came for.
          nullable: true
        representsCircle:
          allOf:
          - $ref: '#/components/schemas/Slug'
          description: 'At an umbrella meeting: the circle she spoke for.'
          nullable: true
        online:
          type: boolean
          nullable: true
        givenName:
          description: Not read.
        familyName:
          description: Not read.
      additionalProperties: false
    AttendanceNorm:
      type: object
      required:
      - requirement
      - state
      - required
      - credited
      - attended
      - represented
      - unknown
      - remaining
      - activeDays
      - meetings
      properties:
        requirement:
          type: string
        state:
          $ref: '#/components/schemas/RequirementState'
        reason:
          type: string
          enum:
          - must_attend_all_remaining
          - too_few_meetings_planned
        required:
          type: integer
        credited:
          type: integer
        attended:
          type: integer
        represented:
          type: integer
        unknown:
          type: integer
        remaining:
          type: integer
        activeDays:
          type: integer
        lastChance:
          allOf:
          - $ref: '#/components/schemas/Date'
          description: The planned meeting after which the norm can no longer be reached, if she misses it.
        meetings:
          type: array
          items:
            $ref: '#/components/schemas/PresenceLine'
    AttendanceSheet:
      type: object
      required:
      - href
      - meeting
      - extent
      - attendance
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        meeting:
          $ref: '#/components/schemas/Slug'
        extent:
          type: string
          description: Whether this is the whole sheet, or only what is about the caller.
          enum:
          - all
          - own
        attendance:
          type: array
          items:
            $ref: '#/components/schemas/AttendanceLine'
    AttendanceSheetInput:
      type: object
      required:
      - attendance
      properties:
        attendance:
          type: array
          items:
            $ref: '#/components/schemas/AttendanceLineInput'
        href:
          description: Not read.
        meeting:
          description: Not read.
        extent:
          description: Not read.
      additionalProperties: false
    AttendanceStatus:
      type: string
      enum:
      - present
      - excused
      - absent
    Availability:
      type: object
      required:
      - href
      - person
      - weekly
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        person:
          $ref: '#/components/schemas/Slug'
        givenOn:
          allOf:
          - $ref: '#/components/schemas/Date'
          description: Not there when no answer was ever given.
        weekly:
          type: array
          items:
            $ref: '#/components/schemas/AvailabilityDay'
        exceptions:
          type: array
          items:
            $ref: '#/components/schemas/AvailabilityException'
    AvailabilityDay:
      type: object
      description: A part that is not named is not known.
      required:
      - weekday
      properties:
        weekday:
          type: string
          enum:
          - monday
          - tuesday
          - wednesday
          - thursday
          - friday
          - saturday
          - sunday
        morning:
          $ref: '#/components/schemas/AvailabilityLevel'
        midday:
          $ref: '#/components/schemas/AvailabilityLevel'
        afternoon:
          $ref: '#/components/schemas/AvailabilityLevel'
        evening:
          $ref: '#/components/schemas/AvailabilityLevel'
    AvailabilityDayInput:
      type: object
      description: A part that is not named is not known.
      required:
      - weekday
      properties:
        weekday:
          type: string
          enum:
          - monday
          - tuesday
          - wednesday
          - thursday
          - friday
          - saturday
          - sunday
        morning:
          $ref: '#/components/schemas/AvailabilityLevel'
        midday:
          $ref: '#/components/schemas/AvailabilityLevel'
        afternoon:
          $ref: '#/components/schemas/AvailabilityLevel'
        evening:
          $ref: '#/components/schemas/AvailabilityLevel'
      additionalProperties: false
    AvailabilityException:
      type: object
      description: Days on which the person cannot come.
      required:
      - from
      - to
      properties:
        from:
          $ref: '#/components/schemas/Date'
        to:
          allOf:
          - $ref: '#/components/schemas/Date'
          description: The first day after; later than the first.
        parts:
          type: array
          items:
            $ref: '#/components/schemas/DayPart'
          description: The parts of those days that are meant; without it all day.
    AvailabilityExceptionInput:
      type: object
      description: Days on which the person cannot come.
      required:
      - from
      - to
      properties:
        from:
          $ref: '#/components/schemas/Date'
        to:
          allOf:
          - $ref: '#/components/schemas/Date'
          description: The first day after; later than the first.
        parts:
          type: array
          items:
            $ref: '#/components/schemas/DayPart'
          description: The parts of those days that are meant; without it all day.
      additionalProperties: false
    AvailabilityInput:
      type: object
      required:
      - weekly
      properties:
        person:
          allOf:
          - $ref: '#/components/schemas/Slug'
          description: Left out, or as in the address.
        givenOn:
          type: string
          description: 'Not read: an answer is dated today.'
        href:
          type: string
          description: Not read.
        weekly:
          type: array
          maxItems: 7
          items:
            $ref: '#/components/schemas/AvailabilityDayInput'
        exceptions:
          type: array
          maxItems: 200
          nullable: true
          items:
            $ref: '#/components/schemas/AvailabilityExceptionInput'
      additionalProperties: false
    AvailabilityLevel:
      type: string
      enum:
      - cannot
      - if_need_be
      - can
    CellState:
      type: string
      enum:
      - organised
      - incomplete
      - at_risk
      - starting
      - dormant
      - none
      - unknown
    Circle:
      type: object
      required:
      - href
      - id
      - name
      - professions
      - ruleSet
      - legalForm
      - zones
      - municipalities
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          $ref: '#/components/schemas/Slug'
        name:
          type: string
        professions:
          type: array
          items:
            $ref: '#/components/schemas/Slug'
        umbrella:
          $ref: '#/components/schemas/Slug'
        ruleSet:
          $ref: '#/components/schemas/Slug'
        legalForm:
          $ref: '#/components/schemas/LegalForm'
        foundedOn:
          $ref: '#/components/schemas/Date'
        dissolvedOn:
          $ref: '#/components/schemas/Date'
        zones:
          type: array
          items:
            $ref: '#/components/schemas/ZoneLink'
        municipalities:
          type: array
          items:
            $ref: '#/components/schemas/Slug'
        contact:
          $ref: '#/components/schemas/Contact'
        description:
          type: string
        openings:
          type: array
          items:
            $ref: '#/components/schemas/Span'
          description: When its detail was open to its coordinator; for its own people.
    CircleAttendance:
      type: object
      required:
      - view
      - href
      - circle
      - name
      - asOf
      - year
      - firstDay
      - lastDay
      - rule
      - members
      properties:
        view:
          type: string
          enum:
          - all
          - itself
        href:
          type: string
          format: uri
          description: The absolute address of this.
        circle:
          $ref: '#/components/schemas/Slug'
        name:
          type: string
        asOf:
          allOf:
          - $ref: '#/components/schemas/Date'
          description: The day that was asked.
        year:
          type: integer
        firstDay:
          $ref: '#/components/schemas/Date'
        lastDay:
          $ref: '#/components/schemas/Date'
        rule:
          $ref: '#/components/schemas/AppliedRule'
        members:
          type: array
          items:
            $ref: '#/components/schemas/MemberLine'
        stoodInFor:
          type: array
          items:
            type: object
            required:
            - person
            - givenName
            - familyName
            - meetings
            properties:
              person:
                $ref: '#/components/schemas/Slug'
              givenName:
                type: string
              familyName:
                type: string
              meetings:
                type: array
                items:
                  $ref: '#/components/schemas/PresenceLine'
    CircleDocument:
      type: object
      required:
      - name
      - professions
      - ruleSet
      - legalForm
      properties:
        id:
          allOf:
          - $ref: '#/components/schemas/Slug'
          description: Made from the name when left out.
          nullable: true
        name:
          type: string
          maxLength: 200
        professions:
          type: array
          items:
            $ref: '#/components/schemas/Slug'
        umbrella:
          allOf:
          - $ref: '#/components/schemas/Slug'
          nullable: true
        ruleSet:
          $ref: '#/components/schemas/Slug'
        legalForm:
          $ref: '#/components/schemas/LegalForm'
        foundedOn:
          allOf:
          - $ref: '#/components/schemas/Date'
          nullable: true
        dissolvedOn:
          allOf:
          - $ref: '#/components/schemas/Date'
          nullable: true
        zones:
          type: array
          items:
            $ref: '#/components/schemas/ZoneLinkInput'
          nullable: true
        municipalities:
          type: array
          items:
            $ref: '#/components/schemas/Slug'
          nullable: true
        contact:
          allOf:
          - $ref: '#/components/schemas/ContactInput'
          nullable: true
        description:
          type: string
          maxLength: 20000
          nullable: true
        href:
          description: Not read.
        openings:
          description: Not read.
      additionalProperties: false
    CircleInput:
      type: object
      required:
      - name
      - professions
      properties:
        id:
          allOf:
          - $ref: '#/components/schemas/Slug'
          description: Made from the name when left out.
          nullable: true
        name:
          type: string
          maxLength: 200
        professions:
          type: array
          items:
            $ref: '#/components/schemas/Slug'
        umbrella:
          allOf:
          - $ref: '#/components/schemas/Slug'
          nullable: true
        ruleSet:
          allOf:
          - $ref: '#/components/schemas/Slug'
          nullable: true
        legalForm:
          allOf:
          - $ref: '#/components/schemas/LegalForm'
          nullable: true
        foundedOn:
          allOf:
          - $ref: '#/components/schemas/Date'
          nullable: true
        dissolvedOn:
          allOf:
          - $ref: '#/components/schemas/Date'
          nullable: true
        zones:
          type: array
          items:
            $ref: '#/components/schemas/ZoneLinkInput'
          nullable: true
        municipalities:
          type: array
          items:
            $ref: '#/components/schemas/Slug'
          nullable: true
        contact:
          allOf:
          - $ref: '#/components/schemas/ContactInput'
          nullable: true
        description:
          type: string
          maxLength: 20000
          nullable: true
      additionalProperties: false
    CircleState:
      type: string
      enum:
      - organised
      - incomplete
      - at_risk
      - starting
      - dormant
      - dissolved
    CircleStatus:
      type: object
      required:
      - view
      - href
      - circle
      - name
      - asOf
      - year
      - firstDay
      - lastDay
      - rule
      - state
      - requirements
      - advice
      - unrecordedMeetings
      - memberCount
      properties:
        view:
          type: string
          description: Whose view this is.
          enum:
          - open
          - upward
          - coordinator
          - own
        href:
          type: string
          format: uri
          description: The absolute address of this.
        circle:
          $ref: '#/components/schemas/Slug'
        name:
          type: string
        asOf:
          allOf:
          - $ref: '#/components/schemas/Date'
          description: The day that was asked.
        year:
          type: integer
        firstDay:
          $ref: '#/components/schemas/Date'
        lastDay:
          $ref: '#/components/schemas/Date'
        rule:
          $ref: '#/components/schemas/AppliedRule'
        state:
          $ref: '#/components/schemas/CircleState'
        requirements:
          type: array
          items:
            $ref: '#/components/schemas/RequirementLine'
        advice:
          type: array
          items:
            type: object
            required:
            - id
            - source
            properties:
              id:
                type: string
              text:
                type: string
              source:
                type: string
        goals:
          type: array
          items:
            type: object
            required:
            - goal
            - title
            properties:
              goal:
                $ref: '#/components/schemas/Slug'
              title:
                type: string
              requirement:
                $ref: '#/components/schemas/RequirementLine'
        unrecordedMeetings:
          type: integer
        memberCount:
          $ref: '#/components/schemas/PersonCount'
        umbrella:
          type: object
          required:
          - umbrella
          - represented
          - held
          properties:
            umbrella:
              $ref: '#/components/schemas/Slug'
            represented:
              type: integer
            held:
              type: integer
        chairs:
          type: array
          items:
            $ref: '#/components/schemas/ContactCard'
          description: For the coordinator.
    Circles:
      type: object
      required:
      - items
      - pageSize
      - self
      properties:
        items:
          type: array
          items:
            $ref: '#/components/schemas/Circle'
        pageSize:
          type: integer
          minimum: 1
          maximum: 200
        self:
          type: string
          format: uri
        next:
          type: string
          format: uri
          description: The next page; not there on the last.
    Contact:
      type: object
      description: What the circle itself publishes.
      properties:
        email:
          type: string
        phone:
          type: string
        website:
          type: string
        facebook:
          type: string
    ContactCard:
      type: object
      required:
      - id
      - givenName
      - familyName
      properties:
        id:
          $ref: '#/components/schemas/Slug'
        givenName:
          type: string
        familyName:
          type: string
        email:
          type: string
        phone:
          type: string
    ContactInput:
      type: object
      properties:
        email:
          type: string
          maxLength: 320
          nullable: true
        phone:
          type: string
          maxLength: 320
          nullable: true
        website:
          type: string
          maxLength: 320
          nullable: true
        facebook:
          type: string
          maxLength: 320
          nullable: true
      additionalProperties: false
    Date:
      type: string
      format: date
      description: A day in Brussels, `YYYY-MM-DD`.
    DatePoll:
      type: object
      required:
      - href
      - id
      - kind
      - options
      - status
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          $ref: '#/components/schemas/Slug'
        circle:
          $ref: '#/components/schemas/Slug'
        umbrella:
          $ref: '#/components/schemas/Slug'
        kind:
          $ref: '#/components/schemas/MeetingKind'
        title:
          type: string
        options:
          type: array
          items:
            $ref: '#/components/schemas/DatePollOption'
        status:
          $ref: '#/components/schemas/DatePollStatus'
        chosen:
          type: integer
          minimum: 1
          maximum: 1000000
          description: The number of the date that was chosen.
        meeting:
          allOf:
          - $ref: '#/components/schemas/Slug'
          description: The meeting that came of it.
    DatePollInput:
      type: object
      required:
      - kind
      - options
      properties:
        id:
          $ref: '#/components/schemas/Slug'
        circle:
          $ref: '#/components/schemas/Slug'
        umbrella:
          $ref: '#/components/schemas/Slug'
        kind:
          $ref: '#/components/schemas/MeetingKind'
        title:
          type: string
          maxLength: 200
          nullable: true
        options:
          type: array
          minItems: 2
          maxItems: 20
          items:
            $ref: '#/components/schemas/DatePollOptionInput'
        status:
          type: string
          enum:
          - open
      additionalProperties: false
    DatePollOption:
      type: object
      required:
      - number
      - start
      - end
      properties:
        number:
          type: integer
          minimum: 1
          maximum: 1000000
          description: Its number in the poll; never given to another.
        start:
          type: string
          format: date-time
        end:
          type: string
          format: date-time
        venue:
          $ref: '#/components/schemas/Slug'
        online:
          type: boolean
    DatePollOptionInput:
      type: object
      required:
      - start
      - end
      properties:
        number:
          type: integer
          minimum: 1
          maximum: 1000000
          nullable: true
        start:
          type: string
          description: '`YYYY-MM-DDTHH:MM` in Brussels, or with an offset.'
        end:
          type: string
          description: '`YYYY-MM-DDTHH:MM` in Brussels, or with an offset.'
        venue:
          allOf:
          - $ref: '#/components/schemas/Slug'
          nullable: true
        online:
          type: boolean
          nullable: true
      additionalProperties: false
    DatePollPatch:
      type: object
      properties:
        kind:
          $ref: '#/components/schemas/MeetingKind'
        title:
          type: string
          maxLength: 200
          nullable: true
        options:
          type: array
          minItems: 2
          maxItems: 20
          items:
            $ref: '#/components/schemas/DatePollOptionInput'
        status:
          $ref: '#/components/schemas/DatePollStatus'
        chosen:
          type: integer
          minimum: 1
          maximum: 1000000
          nullable: true
      additionalProperties: false
    DatePollResults:
      type: object
      required:
      - href
      - view
      - poll
      - host
      - status
      - invited
      - answered
      - options
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        view:
          type: string
          enum:
          - counts
          - names
        poll:
          $ref: '#/components/schemas/Slug'
        host:
          type: string
          description: Whose meeting it is to be.
        status:
          $ref: '#/components/schemas/DatePollStatus'
        invited:
          type: integer
          minimum: 0
        answered:
          type: integer
          minimum: 0
        options:
          type: array
          description: The best first.
          items:
            type: object
            required:
            - rank
            - number
            - start
            - end
            - needing
            - all
            - why
            properties:
              rank:
                type: integer
                minimum: 1
                maximum: 1000000
              number:
                type: integer
                minimum: 1
                maximum: 1000000
                description: Its number in the poll; never given to another.
              start:
                type: string
                format: date-time
              end:
                type: string
                format: date-time
              venue:
                $ref: '#/components/schemas/Slug'
              online:
                type: boolean
              needing:
                allOf:
                - $ref: '#/components/schemas/PollTally'
                description: Those who still need an attendance.
              all:
                allOf:
                - $ref: '#/components/schemas/PollTally'
                description: Everybody, those who need one included.
              beforeNextBy:
                type: string
                enum:
                - needing_able
                - needing_can
                - able
                - can
                - earlier
                description: By which figure it comes before the next.
              personsNeeding:
                type: array
                items:
                  $ref: '#/components/schemas/Slug'
              why:
                type: array
                description: Its figures, and why it comes before the next, in Dutch.
                items:
                  type: string
        answers:
          type: array
          items:
            $ref: '#/components/schemas/PollAnswer'
    DatePollStatus:
      type: string
      enum:
      - open
      - closed
      - withdrawn
    DatePolls:
      type: object
      required:
      - items
      - pageSize
      - self
      properties:
        items:
          type: array
          items:
            $ref: '#/components/schemas/DatePoll'
        pageSize:
          type: integer
          minimum: 1
          maximum: 200
        self:
          type: string
          format: uri
        next:
          type: string
          format: uri
          description: The next page; not there on the last.
    DayPart:
      type: string
      enum:
      - morning
      - midday
      - afternoon
      - evening
      description: Its hours are in `/refData/dayParts`.
    DayPartItem:
      type: object
      required:
      - href
      - id
      - name
      - from
      - to
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          $ref: '#/components/schemas/DayPart'
        name:
          $ref: '#/components/schemas/Name'
        from:
          type: string
          pattern: ^[0-2][0-9]:[0-5][0-9]$
        to:
          type: string
          pattern: ^[0-2][0-9]:[0-5][0-9]$
          description: Not included.
    DayParts:
      type: object
      required:
      - items
      - pageSize
      - self
      properties:
        items:
          type: array
          items:
            $ref: '#/components/schemas/DayPartItem'
        pageSize:
          type: integer
          minimum: 1
          maximum: 200
        self:
          type: string
          format: uri
        next:
          type: string
          format: uri
          description: The next page; not there on the last.
    Finding:
      type: object
      required:
      - href
      - id
      - zone
      - profession
      - 'on'
      - finding
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          type: string
          pattern: ^f-[1-9][0-9]*$
        zone:
          $ref: '#/components/schemas/Slug'
        profession:
          $ref: '#/components/schemas/Slug'
        'on':
          $ref: '#/components/schemas/Date'
        finding:
          type: string
          description: '`none`: there is no circle.'
          enum:
          - none
        note:
          type: string
          maxLength: 2000
    FindingInput:
      type: object
      required:
      - zone
      - profession
      properties:
        zone:
          $ref: '#/components/schemas/Slug'
        profession:
          $ref: '#/components/schemas/Slug'
        'on':
          allOf:
          - $ref: '#/components/schemas/Date'
          nullable: true
        finding:
          type: string
          description: '`none`: there is no circle.'
          enum:
          - none
          - null
          nullable: true
        note:
          type: string
          maxLength: 2000
          nullable: true
      additionalProperties: false
    FindingPatch:
      type: object
      properties:
        'on':
          allOf:
          - $ref: '#/components/schemas/Date'
          nullable: true
        finding:
          type: string
          description: '`none`: there is no circle.'
          enum:
          - none
          - null
          nullable: true
        note:
          type: string
          maxLength: 2000
          nullable: true
      additionalProperties: false
    Findings:
      type: object
      required:
      - items
      - pageSize
      - self
      properties:
        items:
          type: array
          items:
            $ref: '#/components/schemas/Finding'
        pageSize:
          type: integer
          minimum: 1
          maximum: 200
        self:
          type: string
          format: uri
        next:
          type: string
          format: uri
          description: The next page; not there on the last.
    FromDay:
      type: object
      required:
      - from
      properties:
        from:
          allOf:
          - $ref: '#/components/schemas/Date'
          description: The first day.
      additionalProperties: false
    Goal:
      type: object
      required:
      - href
      - id
      - circle
      - title
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          $ref: '#/components/schemas/Slug'
        circle:
          $ref: '#/components/schemas/Slug'
        title:
          type: string
          maxLength: 200
        requirement:
          type: object
          description: A measure in the words of the rule files, as in `kring/1`; never mandatory.
          required:
          - type
          properties:
            type:
              type: string
    GoalInput:
      type: object
      required:
      - title
      properties:
        id:
          allOf:
          - $ref: '#/components/schemas/Slug'
          nullable: true
        title:
          type: string
          maxLength: 200
        requirement:
          type: object
          description: A measure in the words of the rule files, as in `kring/1`; never mandatory.
          required:
          - type
          properties:
            type:
              type: string
          nullable: true
      additionalProperties: false
    GoalPatch:
      type: object
      properties:
        title:
          type: string
          maxLength: 200
          nullable: true
        requirement:
          type: object
          description: A measure in the words of the rule files, as in `kring/1`; never mandatory.
          required:
          - type
          properties:
            type:
              type: string
          nullable: true
      additionalProperties: false
    Goals:
      type: object
      required:
      - items
      - pageSize
      - self
      properties:
        items:
          type: array
          items:
            $ref: '#/components/schemas/Goal'
        pageSize:
          type: integer
          minimum: 1
          maximum: 200
        self:
          type: string
          format: uri
        next:
          type: string
          format: uri
          description: The next page; not there on the last.
    Health:
      type: object
      required:
      - status
      properties:
        status:
          type: string
          enum:
          - UP
          - DEGRADED
          - DOWN
    Import:
      type: object
      required:
      - href
      - id
      - status
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          type: string
        status:
          type: string
          enum:
          - running
          - done
          - refused
          - failed
        dryRun:
          type: boolean
        lists:
          type: object
          additionalProperties:
            type: object
            required:
            - new
            - changed
            - same
            properties:
              new:
                type: integer
              changed:
                type: integer
              same:
                type: integer
        issues:
          type: array
          items:
            $ref: '#/components/schemas/Issue'
        instance:
          type: string
    Issue:
      type: object
      required:
      - in
      - name
      - type
      - title
      properties:
        in:
          type: string
          enum:
          - body
          - path
          - query
          - header
        name:
          type: string
          description: 'Where: `members[3].from`.'
        type:
          type: string
        title:
          type: string
          description: What was found and what was asked, in English.
    Leave:
      type: object
      required:
      - href
      - id
      - circle
      - person
      - from
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          type: string
          pattern: ^l-[1-9][0-9]*$
        circle:
          $ref: '#/components/schemas/Slug'
        person:
          $ref: '#/components/schemas/Slug'
        from:
          $ref: '#/components/schemas/Date'
        to:
          $ref: '#/components/schemas/Date'
    LeaveInput:
      type: object
      required:
      - person
      - from
      properties:
        person:
          $ref: '#/components/schemas/Slug'
        from:
          $ref: '#/components/schemas/Date'
        to:
          allOf:
          - $ref: '#/components/schemas/Date'
          nullable: true
      additionalProperties: false
    LeavePatch:
      type: object
      properties:
        from:
          allOf:
          - $ref: '#/components/schemas/Date'
          nullable: true
        to:
          allOf:
          - $ref: '#/components/schemas/Date'
          nullable: true
      additionalProperties: false
    Leaves:
      type: object
      required:
      - items
      - pageSize
      - self
      properties:
        items:
          type: array
          items:
            $ref: '#/components/schemas/Leave'
        pageSize:
          type: integer
          minimum: 1
          maximum: 200
        self:
          type: string
          format: uri
        next:
          type: string
          format: uri
          description: The next page; not there on the last.
    LegalForm:
      type: string
      enum:
      - informal
      - unincorporated_association
      - nonprofit
    Me:
      type: object
      required:
      - kind
      - roles
      properties:
        kind:
          type: string
          enum:
          - open
          - person
          - sheetLink
          - pollLink
          - careCouncil
          - region
          - agency
          - administrator
          - operator
        roles:
          type: array
          items:
            type: string
        zones:
          type: array
          items:
            $ref: '#/components/schemas/Slug'
        poll:
          type: string
          format: uri
          description: The date poll that a link opens.
        answer:
          type: string
          format: uri
          description: The answer that a link lets one person give.
        person:
          $ref: '#/components/schemas/Person'
    Meeting:
      type: object
      required:
      - href
      - id
      - kind
      - start
      - end
      - status
      - online
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          $ref: '#/components/schemas/Slug'
        circle:
          $ref: '#/components/schemas/Slug'
        umbrella:
          $ref: '#/components/schemas/Slug'
        kind:
          $ref: '#/components/schemas/MeetingKind'
        title:
          type: string
        start:
          $ref: '#/components/schemas/Moment'
        end:
          $ref: '#/components/schemas/Moment'
        status:
          $ref: '#/components/schemas/MeetingStatus'
        reason:
          type: string
        venue:
          $ref: '#/components/schemas/Slug'
        online:
          type: boolean
        agenda:
          type: string
        minutes:
          type: string
      description: Title, reason, agenda and minutes only for the people of the circle.
    MeetingEvidence:
      type: object
      required:
      - href
      - meeting
      - date
      - kind
      - reason
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        meeting:
          $ref: '#/components/schemas/Slug'
        date:
          $ref: '#/components/schemas/Date'
        kind:
          $ref: '#/components/schemas/MeetingKind'
        reason:
          type: string
          enum:
          - counted
          - too_short
          - too_few_present
          - over_monthly_limit
          - unrecorded
          - planned
          - cancelled
    MeetingInput:
      type: object
      required:
      - kind
      - start
      - end
      properties:
        id:
          allOf:
          - $ref: '#/components/schemas/Slug'
          nullable: true
        kind:
          $ref: '#/components/schemas/MeetingKind'
        title:
          type: string
          maxLength: 200
          nullable: true
        start:
          $ref: '#/components/schemas/WallMoment'
        end:
          $ref: '#/components/schemas/WallMoment'
        status:
          allOf:
          - $ref: '#/components/schemas/MeetingStatus'
          nullable: true
        reason:
          type: string
          maxLength: 2000
          description: Why it was cancelled.
          nullable: true
        venue:
          allOf:
          - $ref: '#/components/schemas/Slug'
          nullable: true
        online:
          type: boolean
          nullable: true
        agenda:
          type: string
          maxLength: 20000
          nullable: true
        minutes:
          type: string
          maxLength: 20000
          description: What was decided; never what was said of a case.
          nullable: true
      additionalProperties: false
    MeetingKind:
      type: string
      enum:
      - regular
      - activity
      - intervision
      - hospital_consultation
      - umbrella
      - interdisciplinary
      - general_assembly
    Grouping:
      type: object
      required:
      - href
      - id
      - circle
      - date
      - cost
      - lowerBound
      - proved
      - rounds
      - advice
      - summary
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          $ref: '#/components/schemas/Slug'
        circle:
          $ref: '#/components/schemas/Slug'
        date:
          type: string
          format: date
        cost:
          type: integer
        lowerBound:
          type: integer
          description: No groups cost less.
        proved:
          type: boolean
        rounds:
          type: array
          description: Per round the groups, per group who sits in it.
          items:
            type: array
            items:
              type: array
              items:
                type: object
                required:
                - person
                properties:
                  person:
                    $ref: '#/components/schemas/Slug'
                  givenName:
                    type: string
                  familyName:
                    type: string
        advice:
          type: array
          description: Numbers of groups, and how many rounds each promises in which nobody meets anybody twice.
          items:
            type: object
            required:
            - groups
            - sizes
            - rounds
            - text
            properties:
              groups:
                type: integer
              sizes:
                type: array
                items:
                  type: integer
              rounds:
                type: integer
              text:
                type: string
        summary:
          type: array
          items:
            type: string
    GroupingInput:
      type: object
      required:
      - rounds
      properties:
        rounds:
          type: integer
          minimum: 1
          maximum: 12
        groups:
          type: integer
          minimum: 1
          maximum: 200
          description: How many; the number that lets people meet most others when left out.
        smallest:
          type: integer
          minimum: 2
          maximum: 50
        largest:
          type: integer
          minimum: 2
          maximum: 50
        absent:
          type: array
          description: Members who will not be there.
          items:
            $ref: '#/components/schemas/Slug'
      additionalProperties: false
    Groupings:
      type: object
      required:
      - items
      - pageSize
      - self
      properties:
        items:
          type: array
          items:
            type: object
            required:
            - href
            - id
            - circle
            - date
            properties:
              href:
                type: string
                format: uri
              id:
                $ref: '#/components/schemas/Slug'
              circle:
                $ref: '#/components/schemas/Slug'
              date:
                type: string
                format: date
        pageSize:
          type: integer
          minimum: 1
          maximum: 200
        self:
          type: string
          format: uri
        next:
          type: string
          format: uri
          description: The next page; not there on the last.
    EmptyBody:
      type: object
      additionalProperties: false
    Plan:
      type: object
      required:
      - href
      - id
      - status
      - factsMoved
      - year
      - firstDay
      - lastDay
      - asOf
      - cost
      - lowerBound
      - proved
      - terms
      - coverage
      - summary
      - rows
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          $ref: '#/components/schemas/Slug'
        status:
          type: string
          description: proposed or adopted; others may follow.
        factsMoved:
          type: boolean
          description: Whether it rests on facts that changed since; it cannot be adopted then.
        circle:
          $ref: '#/components/schemas/Slug'
        umbrella:
          $ref: '#/components/schemas/Slug'
        year:
          type: integer
        firstDay:
          type: string
          format: date
        lastDay:
          type: string
          format: date
        asOf:
          type: string
          format: date
          description: The day it was made from.
        cost:
          type: integer
          description: What the year costs in comfort; 0 is perfect.
        lowerBound:
          type: integer
          description: No year costs less.
        proved:
          type: boolean
        terms:
          $ref: '#/components/schemas/PlanTerms'
        coverage:
          type: object
          description: How often people can come, in numbers; practices with one delegate count once.
          required:
          - target
          - known
          - unknownMembers
          - short
          - beyondReach
          - favoured
          - favouredReached
          properties:
            target:
              type: integer
            known:
              type: integer
            unknownMembers:
              type: integer
            short:
              type: integer
            beyondReach:
              type: integer
            favoured:
              type: integer
            favouredReached:
              type: integer
        summary:
          type: array
          items:
            type: string
        rows:
          type: array
          items:
            $ref: '#/components/schemas/PlanRow'
    PlanInput:
      type: object
      required:
      - year
      properties:
        year:
          type: integer
          minimum: 1900
          maximum: 2200
          description: The calendar year in which the working year begins.
        items:
          type: array
          description: Requirements and goals whose meetings are planned; all of them when left out.
          items:
            type: string
            maxLength: 80
        pins:
          type: array
          description: What is decided already.
          items:
            $ref: '#/components/schemas/PlanPin'
      additionalProperties: false
    PlanPin:
      type: object
      required:
      - row
      - start
      properties:
        row:
          type: string
          maxLength: 120
        start:
          $ref: '#/components/schemas/WallMoment'
        venue:
          $ref: '#/components/schemas/Slug'
        online:
          type: boolean
      additionalProperties: false
    PlanRow:
      type: object
      required:
      - id
      - kind
      - minutes
      - pinned
      - terms
      - alternatives
      - rejections
      - why
      properties:
        id:
          type: string
        requirement:
          type: string
          description: The requirement or goal it counts for.
        kind:
          $ref: '#/components/schemas/MeetingKind'
        meeting:
          $ref: '#/components/schemas/Slug'
        minutes:
          type: integer
        hold:
          type: string
          description: Why it is not the planner's to move - past, soon, apart or pinned; others may follow.
        pinned:
          type: boolean
        slot:
          $ref: '#/components/schemas/PlanSlot'
        turnout:
          $ref: '#/components/schemas/PlanTurnout'
        terms:
          $ref: '#/components/schemas/PlanTerms'
        move:
          type: object
          required:
          - from
          - rules
          properties:
            from:
              $ref: '#/components/schemas/PlanSlot'
            rules:
              type: array
              items:
                $ref: '#/components/schemas/PlanRule'
            savings:
              type: integer
        alternatives:
          type: array
          items:
            type: object
            required:
            - slot
            - turnout
            - difference
            - terms
            properties:
              slot:
                $ref: '#/components/schemas/PlanSlot'
              turnout:
                $ref: '#/components/schemas/PlanTurnout'
              difference:
                type: integer
              terms:
                $ref: '#/components/schemas/PlanTerms'
        rejections:
          type: array
          items:
            $ref: '#/components/schemas/PlanRejection'
        conflict:
          type: array
          description: Rules that together leave no place; drop any one, and there is one.
          items:
            $ref: '#/components/schemas/PlanRule'
        relaxations:
          type: array
          description: What would give it a place, the cheapest first.
          items:
            $ref: '#/components/schemas/PlanRejection'
        why:
          type: array
          items:
            type: string
    PlanRejection:
      type: object
      required:
      - slot
      - turnout
      - rules
      properties:
        slot:
          $ref: '#/components/schemas/PlanSlot'
        turnout:
          $ref: '#/components/schemas/PlanTurnout'
        rules:
          type: array
          items:
            $ref: '#/components/schemas/PlanRule'
    PlanRowPatch:
      type: object
      properties:
        start:
          allOf:
          - $ref: '#/components/schemas/WallMoment'
          nullable: true
        venue:
          allOf:
          - $ref: '#/components/schemas/Slug'
          nullable: true
          description: Nothing for a place that is still to be found.
        online:
          type: boolean
          nullable: true
        pinned:
          type: boolean
          nullable: true
      additionalProperties: false
    PlanRule:
      type: object
      required:
      - code
      - rows
      - text
      properties:
        code:
          type: string
          description: window, weekdays, parts, publicHoliday, venue, locked, chair, minGap, maxGap, circleGap, sameDay or room;
            others may follow.
        rows:
          type: array
          items:
            type: string
        days:
          type: integer
        venue:
          $ref: '#/components/schemas/Slug'
        from:
          type: string
          format: date
        through:
          type: string
          format: date
        text:
          type: string
    PlanRun:
      type: object
      required:
      - href
      - id
      - status
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          type: string
        status:
          type: string
          description: running, done or failed.
        instance:
          type: string
          description: What the log knows of it, when it failed.
        year:
          type: integer
        cost:
          type: integer
        lowerBound:
          type: integer
        plans:
          type: array
          items:
            type: object
            required:
            - href
            - rows
            - unplaced
            - cost
            - lowerBound
            properties:
              href:
                type: string
                format: uri
              circle:
                $ref: '#/components/schemas/Slug'
              umbrella:
                $ref: '#/components/schemas/Slug'
              rows:
                type: integer
              unplaced:
                type: integer
              cost:
                type: integer
              lowerBound:
                type: integer
    PlanRunInput:
      type: object
      required:
      - year
      properties:
        year:
          type: integer
          minimum: 1900
          maximum: 2200
      additionalProperties: false
    PlanSlot:
      type: object
      required:
      - date
      - part
      - online
      properties:
        date:
          type: string
          format: date
        part:
          type: string
          description: morning, midday, afternoon or evening.
        start:
          type: string
          format: date-time
        end:
          type: string
          format: date-time
        venue:
          $ref: '#/components/schemas/Slug'
        online:
          type: boolean
    PlanTerms:
      type: object
      description: Cost by where it comes from; a term that costs nothing is not there.
      additionalProperties:
        type: integer
    PlanTurnout:
      type: object
      required:
      - asked
      - able
      - ifNeedBe
      - unable
      - unknown
      properties:
        asked:
          type: integer
        able:
          type: integer
          description: Those who can, if need be included.
        ifNeedBe:
          type: integer
        unable:
          type: integer
        unknown:
          type: integer
          description: Those who did not say; neither able nor unable.
    Plans:
      type: object
      required:
      - items
      - pageSize
      - self
      properties:
        items:
          type: array
          items:
            type: object
            required:
            - href
            - id
            - year
            - status
            - asOf
            properties:
              href:
                type: string
                format: uri
              id:
                $ref: '#/components/schemas/Slug'
              year:
                type: integer
              status:
                type: string
              asOf:
                type: string
                format: date
        pageSize:
          type: integer
          minimum: 1
          maximum: 200
        self:
          type: string
          format: uri
        next:
          type: string
          format: uri
          description: The next page; not there on the last.
    MeetingPatch:
      type: object
      properties:
        kind:
          allOf:
          - $ref: '#/components/schemas/MeetingKind'
          nullable: true
        title:
          type: string
          maxLength: 200
          nullable: true
        start:
          allOf:
          - $ref: '#/components/schemas/WallMoment'
          nullable: true
        end:
          allOf:
          - $ref: '#/components/schemas/WallMoment'
          nullable: true
        status:
          allOf:
          - $ref: '#/components/schemas/MeetingStatus'
          nullable: true
        reason:
          type: string
          maxLength: 2000
          description: Why it was cancelled.
          nullable: true
        venue:
          allOf:
          - $ref: '#/components/schemas/Slug'
          nullable: true
        online:
          type: boolean
          nullable: true
        agenda:
          type: string
          maxLength: 20000
          nullable: true
        minutes:
          type: string
          maxLength: 20000
          description: What was decided; never what was said of a case.
          nullable: true
      additionalProperties: false
    MeetingStatus:
      type: string
      enum:
      - planned
      - held
      - cancelled
    Meetings:
      type: object
      required:
      - items
      - pageSize
      - self
      properties:
        items:
          type: array
          items:
            $ref: '#/components/schemas/Meeting'
        pageSize:
          type: integer
          minimum: 1
          maximum: 200
        self:
          type: string
          format: uri
        next:
          type: string
          format: uri
          description: The next page; not there on the last.
    MemberLine:
      type: object
      required:
      - person
      - givenName
      - familyName
      - requirement
      - state
      - required
      - credited
      - attended
      - represented
      - unknown
      - remaining
      - activeDays
      - meetings
      properties:
        person:
          $ref: '#/components/schemas/Slug'
        givenName:
          type: string
        familyName:
          type: string
        requirement:
          type: string
        state:
          $ref: '#/components/schemas/RequirementState'
        reason:
          type: string
          enum:
          - must_attend_all_remaining
          - too_few_meetings_planned
        required:
          type: integer
        credited:
          type: integer
        attended:
          type: integer
        represented:
          type: integer
        unknown:
          type: integer
        remaining:
          type: integer
        activeDays:
          type: integer
        lastChance:
          allOf:
          - $ref: '#/components/schemas/Date'
          description: The planned meeting after which the norm can no longer be reached, if she misses it.
        meetings:
          type: array
          items:
            $ref: '#/components/schemas/PresenceLine'
    Membership:
      type: object
      required:
      - href
      - id
      - circle
      - person
      - member
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          type: string
          pattern: ^m-[1-9][0-9]*$
        circle:
          $ref: '#/components/schemas/Slug'
        person:
          $ref: '#/components/schemas/Slug'
        practice:
          $ref: '#/components/schemas/Slug'
        from:
          $ref: '#/components/schemas/Date'
        to:
          $ref: '#/components/schemas/Date'
        starter:
          type: boolean
        mentor:
          $ref: '#/components/schemas/Slug'
        member:
          $ref: '#/components/schemas/Person'
    MembershipInput:
      type: object
      required:
      - person
      - from
      properties:
        person:
          $ref: '#/components/schemas/Slug'
        practice:
          allOf:
          - $ref: '#/components/schemas/Slug'
          nullable: true
        from:
          $ref: '#/components/schemas/Date'
        to:
          allOf:
          - $ref: '#/components/schemas/Date'
          nullable: true
        starter:
          type: boolean
          nullable: true
        mentor:
          allOf:
          - $ref: '#/components/schemas/Slug'
          nullable: true
        knownBy:
          type: string
          maxLength: 320
          description: The mail address by which the chair knows somebody who is not of her circle yet.
          nullable: true
      additionalProperties: false
    MembershipPatch:
      type: object
      properties:
        practice:
          allOf:
          - $ref: '#/components/schemas/Slug'
          nullable: true
        from:
          allOf:
          - $ref: '#/components/schemas/Date'
          nullable: true
        to:
          allOf:
          - $ref: '#/components/schemas/Date'
          nullable: true
        starter:
          type: boolean
          nullable: true
        mentor:
          allOf:
          - $ref: '#/components/schemas/Slug'
          nullable: true
      additionalProperties: false
    Memberships:
      type: object
      required:
      - items
      - pageSize
      - self
      properties:
        items:
          type: array
          items:
            $ref: '#/components/schemas/Membership'
        pageSize:
          type: integer
          minimum: 1
          maximum: 200
        self:
          type: string
          format: uri
        next:
          type: string
          format: uri
          description: The next page; not there on the last.
    Moment:
      type: string
      format: date-time
      description: 'A moment with its offset: `2026-11-22T20:00:00+01:00`.'
    Municipality:
      type: object
      required:
      - href
      - id
      - name
      - zone
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          $ref: '#/components/schemas/Slug'
        name:
          $ref: '#/components/schemas/Name'
        nis:
          type: string
        zone:
          $ref: '#/components/schemas/Slug'
        validFrom:
          allOf:
          - $ref: '#/components/schemas/Date'
          description: The first day it lies in this zone.
        validTo:
          allOf:
          - $ref: '#/components/schemas/Date'
          description: The first day it no longer does.
    Municipalities:
      type: object
      required:
      - items
      - pageSize
      - self
      properties:
        items:
          type: array
          items:
            $ref: '#/components/schemas/Municipality'
        pageSize:
          type: integer
          minimum: 1
          maximum: 200
        self:
          type: string
          format: uri
        next:
          type: string
          format: uri
          description: The next page; not there on the last.
    Name:
      type: object
      description: A name, by language.
      required:
      - nl
      properties:
        nl:
          type: string
    Network:
      type: object
      description: A whole network as one `kring/1` document.
      required:
      - format
      properties:
        format:
          type: string
          enum:
          - kring/1
    Office:
      type: object
      required:
      - href
      - id
      - person
      - office
      - from
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          type: string
          pattern: ^o-[1-9][0-9]*$
        circle:
          $ref: '#/components/schemas/Slug'
        umbrella:
          $ref: '#/components/schemas/Slug'
        person:
          $ref: '#/components/schemas/Slug'
        office:
          $ref: '#/components/schemas/OfficeKind'
        from:
          $ref: '#/components/schemas/Date'
        to:
          $ref: '#/components/schemas/Date'
        holder:
          $ref: '#/components/schemas/Person'
    OfficeInput:
      type: object
      required:
      - person
      - office
      - from
      properties:
        person:
          $ref: '#/components/schemas/Slug'
        office:
          $ref: '#/components/schemas/OfficeKind'
        from:
          $ref: '#/components/schemas/Date'
        to:
          allOf:
          - $ref: '#/components/schemas/Date'
          nullable: true
      additionalProperties: false
    OfficeKind:
      type: string
      enum:
      - chair
      - secretary
      - treasurer
      - care_council_delegate
      - coordinator
    OfficePatch:
      type: object
      properties:
        from:
          allOf:
          - $ref: '#/components/schemas/Date'
          nullable: true
        to:
          allOf:
          - $ref: '#/components/schemas/Date'
          nullable: true
      additionalProperties: false
    Offices:
      type: object
      required:
      - items
      - pageSize
      - self
      properties:
        items:
          type: array
          items:
            $ref: '#/components/schemas/Office'
        pageSize:
          type: integer
          minimum: 1
          maximum: 200
        self:
          type: string
          format: uri
        next:
          type: string
          format: uri
          description: The next page; not there on the last.
    Openings:
      type: object
      required:
      - openings
      properties:
        openings:
          type: array
          items:
            $ref: '#/components/schemas/Span'
    Person:
      type: object
      required:
      - href
      - id
      - givenName
      - familyName
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          $ref: '#/components/schemas/Slug'
        givenName:
          type: string
        familyName:
          type: string
        email:
          type: string
        phone:
          type: string
        professions:
          type: array
          items:
            $ref: '#/components/schemas/Slug'
        municipality:
          $ref: '#/components/schemas/Slug'
        nihdi:
          type: string
        conventioned:
          type: boolean
      description: 'As much of a person as the caller may see: her name; with her contact data; or all of it.'
    DataExport:
      type: object
      description: What is kept about a person, in the words of the interchange file.
      required:
      - href
      - person
      - memberships
      - offices
      - leaves
      - attendance
      - answers
      - pollAnswers
      - availabilities
      - initiatives
      - sessions
      - log
      - looksThroughBrokenGlass
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        person:
          type: object
          additionalProperties: {}
        memberships:
          type: array
          items:
            type: object
            additionalProperties: {}
        offices:
          type: array
          items:
            type: object
            additionalProperties: {}
        leaves:
          type: array
          items:
            type: object
            additionalProperties: {}
        attendance:
          type: array
          items:
            type: object
            additionalProperties: {}
        answers:
          type: array
          items:
            type: object
            additionalProperties: {}
        pollAnswers:
          type: array
          items:
            type: object
            additionalProperties: {}
        availabilities:
          type: array
          items:
            type: object
            additionalProperties: {}
        initiatives:
          type: array
          description: The circles that she helps to start.
          items:
            type: object
            additionalProperties: {}
        calendarAddressSince:
          type: string
          format: date-time
          description: Since when a program can fetch her calendar.
        sessions:
          type: array
          items:
            type: object
            required:
            - device
            - from
            properties:
              device:
                type: string
                description: Which browser on which system.
              from:
                type: string
                format: date-time
        log:
          type: array
          description: What the log of changes says about her.
          items:
            type: object
            required:
            - number
            - moment
            - actor
            - action
            - kind
            properties:
              number:
                type: integer
                minimum: 1
              moment:
                type: string
                format: date-time
              actor:
                type: string
                description: Somebody else is only named by what she was.
              action:
                type: string
              kind:
                type: string
              values:
                type: object
                additionalProperties: {}
        looksThroughBrokenGlass:
          type: array
          description: When an administrator could see her data.
          items:
            type: string
            format: date-time
    PersonAttendance:
      type: object
      required:
      - href
      - person
      - givenName
      - familyName
      - circles
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        person:
          $ref: '#/components/schemas/Slug'
        givenName:
          type: string
        familyName:
          type: string
        circles:
          type: array
          items:
            type: object
            required:
            - circle
            - name
            - asOf
            - year
            - firstDay
            - lastDay
            - rule
            - lines
            properties:
              circle:
                $ref: '#/components/schemas/Slug'
              name:
                type: string
              asOf:
                allOf:
                - $ref: '#/components/schemas/Date'
                description: The day that was asked.
              year:
                type: integer
              firstDay:
                $ref: '#/components/schemas/Date'
              lastDay:
                $ref: '#/components/schemas/Date'
              rule:
                $ref: '#/components/schemas/AppliedRule'
              lines:
                type: array
                items:
                  $ref: '#/components/schemas/AttendanceNorm'
    PersonCount:
      type: object
      description: 'A number of people as it may be told: exact, below five, or a band. Without `to`: and more.'
      required:
      - text
      - from
      properties:
        text:
          type: string
          description: '`12`, `< 5`, `5–9`, `80+`.'
        from:
          type: integer
        to:
          type: integer
    PersonInput:
      type: object
      required:
      - givenName
      - familyName
      properties:
        givenName:
          type: string
          maxLength: 200
        familyName:
          type: string
          maxLength: 200
        email:
          type: string
          maxLength: 320
          nullable: true
        phone:
          type: string
          maxLength: 320
          nullable: true
        professions:
          type: array
          items:
            $ref: '#/components/schemas/Slug'
          nullable: true
        municipality:
          allOf:
          - $ref: '#/components/schemas/Slug'
          nullable: true
        nihdi:
          type: string
          description: Eleven digits.
          nullable: true
        conventioned:
          type: boolean
          nullable: true
      additionalProperties: false
    PersonPatch:
      type: object
      properties:
        givenName:
          type: string
          maxLength: 200
          nullable: true
        familyName:
          type: string
          maxLength: 200
          nullable: true
        email:
          type: string
          maxLength: 320
          nullable: true
        phone:
          type: string
          maxLength: 320
          nullable: true
        professions:
          type: array
          items:
            $ref: '#/components/schemas/Slug'
          nullable: true
        municipality:
          allOf:
          - $ref: '#/components/schemas/Slug'
          nullable: true
        nihdi:
          type: string
          description: Eleven digits.
          nullable: true
        conventioned:
          type: boolean
          nullable: true
      additionalProperties: false
    PollAnswer:
      type: object
      required:
      - href
      - poll
      - person
      - givenName
      - familyName
      - answers
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        poll:
          $ref: '#/components/schemas/Slug'
        person:
          $ref: '#/components/schemas/Slug'
        givenName:
          type: string
        familyName:
          type: string
        answers:
          type: array
          items:
            type: object
            required:
            - option
            - answer
            properties:
              option:
                type: integer
                minimum: 1
                maximum: 1000000
              answer:
                $ref: '#/components/schemas/AvailabilityLevel'
        suggested:
          type: array
          items:
            type: object
            required:
            - option
            - answer
            properties:
              option:
                type: integer
                minimum: 1
                maximum: 1000000
              answer:
                $ref: '#/components/schemas/AvailabilityLevel'
          description: 'For herself alone, while she did not answer: what follows from when she said she can come.
            Not saved.'
    PollAnswerInput:
      type: object
      required:
      - answers
      properties:
        poll:
          $ref: '#/components/schemas/Slug'
        person:
          $ref: '#/components/schemas/Slug'
        answers:
          type: array
          items:
            type: object
            required:
            - option
            - answer
            properties:
              option:
                type: integer
                minimum: 1
                maximum: 1000000
              answer:
                $ref: '#/components/schemas/AvailabilityLevel'
            additionalProperties: false
        href:
          description: Not read.
        givenName:
          description: Not read.
        familyName:
          description: Not read.
        suggested:
          description: Not read.
      additionalProperties: false
    PollLink:
      type: object
      required:
      - poll
      - person
      - answer
      - secret
      properties:
        poll:
          type: string
          format: uri
          description: The absolute address of this.
        person:
          $ref: '#/components/schemas/Slug'
        answer:
          type: string
          format: uri
        secret:
          type: string
          description: Shown once.
    SheetLink:
      type: object
      required:
      - href
      - id
      - meeting
      - createdAt
      - expiresAt
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          $ref: '#/components/schemas/Slug'
        meeting:
          $ref: '#/components/schemas/Slug'
        createdAt:
          $ref: '#/components/schemas/Moment'
        expiresAt:
          $ref: '#/components/schemas/Moment'
        revokedAt:
          $ref: '#/components/schemas/Moment'
      additionalProperties: false
    NewSheetLink:
      type: object
      required:
      - href
      - id
      - meeting
      - createdAt
      - expiresAt
      - address
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          $ref: '#/components/schemas/Slug'
        meeting:
          $ref: '#/components/schemas/Slug'
        createdAt:
          $ref: '#/components/schemas/Moment'
        expiresAt:
          $ref: '#/components/schemas/Moment'
        address:
          type: string
          description: What its holder opens in a browser. Shown here only.
      additionalProperties: false
    SheetLinks:
      type: object
      required:
      - items
      properties:
        items:
          type: array
          items:
            $ref: '#/components/schemas/SheetLink'
      additionalProperties: false
    InvitationMails:
      type: object
      required:
      - mails
      properties:
        mails:
          type: integer
          minimum: 0
          description: How many mails were put in the outbox.
      additionalProperties: false
    PollLinkInput:
      type: object
      required:
      - person
      properties:
        person:
          $ref: '#/components/schemas/Slug'
      additionalProperties: false
    PollDates:
      type: object
      required:
      - kind
      - year
      - from
      - through
      - asked
      - known
      - served
      - options
      - summary
      properties:
        circle:
          $ref: '#/components/schemas/Slug'
        umbrella:
          $ref: '#/components/schemas/Slug'
        kind:
          $ref: '#/components/schemas/MeetingKind'
        year:
          type: integer
          description: The calendar year in which the working year of the dates begins.
        from:
          type: string
          format: date
        through:
          type: string
          format: date
          description: The last day that was looked at.
        asked:
          type: integer
          minimum: 0
          description: People who are asked on any of the dates.
        known:
          type: integer
          minimum: 0
          description: 'Of them: those of whom it is known whether they can come on any.'
        served:
          type: integer
          minimum: 0
          description: 'Of these: those who can come on at least one.'
        options:
          type: array
          description: The best first.
          items:
            type: object
            required:
            - rank
            - start
            - end
            - all
            - why
            properties:
              rank:
                type: integer
                minimum: 1
                maximum: 1000000
              start:
                type: string
                format: date-time
              end:
                type: string
                format: date-time
              venue:
                $ref: '#/components/schemas/Slug'
              online:
                type: boolean
              schoolHoliday:
                type: boolean
              needing:
                allOf:
                - $ref: '#/components/schemas/PollTally'
                description: Those who still need an attendance, by what they said of their week;
                  not there when they are fewer than five.
              all:
                allOf:
                - $ref: '#/components/schemas/PollTally'
                description: Everybody, those who need one included.
              beforeNextBy:
                type: string
                enum:
                - needing_able
                - needing_can
                - able
                - can
                - earlier
                description: By which figure it comes before the next.
              why:
                type: array
                description: Its figures, and why it comes before the next, in Dutch.
                items:
                  type: string
        summary:
          type: array
          description: What there is to say of all of them, in Dutch.
          items:
            type: string
    PollDatesInput:
      type: object
      required:
      - kind
      properties:
        kind:
          $ref: '#/components/schemas/MeetingKind'
        count:
          type: integer
          minimum: 2
          maximum: 10
          nullable: true
          description: So many dates at most; 5 when left out.
        minutes:
          type: integer
          minimum: 15
          maximum: 720
          nullable: true
          description: How long the meeting lasts; what is usual for its kind when left out.
        from:
          type: string
          format: date
          nullable: true
        through:
          type: string
          format: date
          nullable: true
          description: The last day, in the working year of the first.
      additionalProperties: false
    PollTally:
      type: object
      required:
      - able
      - can
      - ifNeedBe
      - cannot
      - unanswered
      properties:
        able:
          type: integer
          minimum: 0
          description: '`can` and `ifNeedBe` together.'
        can:
          type: integer
          minimum: 0
        ifNeedBe:
          type: integer
          minimum: 0
        cannot:
          type: integer
          minimum: 0
        unanswered:
          type: integer
          minimum: 0
    Practice:
      type: object
      required:
      - href
      - id
      - name
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          $ref: '#/components/schemas/Slug'
        name:
          type: string
          maxLength: 200
        municipality:
          $ref: '#/components/schemas/Slug'
    PracticeInput:
      type: object
      required:
      - name
      properties:
        id:
          allOf:
          - $ref: '#/components/schemas/Slug'
          nullable: true
        name:
          type: string
          maxLength: 200
        municipality:
          allOf:
          - $ref: '#/components/schemas/Slug'
          nullable: true
      additionalProperties: false
    PracticePatch:
      type: object
      properties:
        name:
          type: string
          maxLength: 200
          nullable: true
        municipality:
          allOf:
          - $ref: '#/components/schemas/Slug'
          nullable: true
      additionalProperties: false
    Practices:
      type: object
      required:
      - items
      - pageSize
      - self
      properties:
        items:
          type: array
          items:
            $ref: '#/components/schemas/Practice'
        pageSize:
          type: integer
          minimum: 1
          maximum: 200
        self:
          type: string
          format: uri
        next:
          type: string
          format: uri
          description: The next page; not there on the last.
    PresenceLine:
      type: object
      required:
      - meeting
      - date
      - presence
      properties:
        meeting:
          $ref: '#/components/schemas/Slug'
        date:
          $ref: '#/components/schemas/Date'
        presence:
          type: string
          enum:
          - attended
          - represented
          - over_representation_limit
          - excused
          - absent
          - unknown
          - remaining
    Preview:
      type: object
      required:
      - circle
      - name
      - asOf
      - year
      - firstDay
      - lastDay
      - rule
      - state
      - unrecordedMeetings
      - requirements
      - members
      properties:
        circle:
          $ref: '#/components/schemas/Slug'
        name:
          type: string
        asOf:
          $ref: '#/components/schemas/Date'
        year:
          type: integer
        firstDay:
          $ref: '#/components/schemas/Date'
        lastDay:
          $ref: '#/components/schemas/Date'
        rule:
          $ref: '#/components/schemas/AppliedRule'
        state:
          type: object
          required:
          - before
          - after
          properties:
            before:
              $ref: '#/components/schemas/CircleState'
            after:
              $ref: '#/components/schemas/CircleState'
        unrecordedMeetings:
          type: object
          required:
          - before
          - after
          properties:
            before:
              type: integer
              minimum: 0
            after:
              type: integer
              minimum: 0
        requirements:
          type: array
          description: Those of which the state or a number would differ.
          items:
            type: object
            required:
            - requirement
            - before
            - after
            properties:
              requirement:
                type: string
              before:
                type: object
                required:
                - state
                properties:
                  state:
                    $ref: '#/components/schemas/RequirementState'
                  reason:
                    type: string
                    description: Others may follow.
                  required:
                    type: integer
                    minimum: 0
                  done:
                    type: integer
                    minimum: 0
                  planned:
                    type: integer
                    minimum: 0
                  unrecorded:
                    type: integer
                    minimum: 0
                  toPlan:
                    type: integer
                    minimum: 0
                  planBy:
                    $ref: '#/components/schemas/Date'
                  met:
                    type: integer
                    minimum: 0
                  evaluated:
                    type: integer
                    minimum: 0
              after:
                type: object
                required:
                - state
                properties:
                  state:
                    $ref: '#/components/schemas/RequirementState'
                  reason:
                    type: string
                    description: Others may follow.
                  required:
                    type: integer
                    minimum: 0
                  done:
                    type: integer
                    minimum: 0
                  planned:
                    type: integer
                    minimum: 0
                  unrecorded:
                    type: integer
                    minimum: 0
                  toPlan:
                    type: integer
                    minimum: 0
                  planBy:
                    $ref: '#/components/schemas/Date'
                  met:
                    type: integer
                    minimum: 0
                  evaluated:
                    type: integer
                    minimum: 0
        members:
          type: array
          description: Those whose state or last chance would differ.
          items:
            type: object
            required:
            - person
            - givenName
            - familyName
            - requirement
            - before
            - after
            properties:
              person:
                $ref: '#/components/schemas/Slug'
              givenName:
                type: string
              familyName:
                type: string
              requirement:
                type: string
              before:
                type: object
                required:
                - state
                - required
                - credited
                - remaining
                properties:
                  state:
                    $ref: '#/components/schemas/RequirementState'
                  reason:
                    type: string
                    description: Others may follow.
                  required:
                    type: integer
                    minimum: 0
                  credited:
                    type: integer
                    minimum: 0
                  remaining:
                    type: integer
                    minimum: 0
                  lastChance:
                    $ref: '#/components/schemas/Date'
              after:
                type: object
                required:
                - state
                - required
                - credited
                - remaining
                properties:
                  state:
                    $ref: '#/components/schemas/RequirementState'
                  reason:
                    type: string
                    description: Others may follow.
                  required:
                    type: integer
                    minimum: 0
                  credited:
                    type: integer
                    minimum: 0
                  remaining:
                    type: integer
                    minimum: 0
                  lastChance:
                    $ref: '#/components/schemas/Date'
    PreviewInput:
      type: object
      required:
      - changes
      properties:
        changes:
          type: array
          minItems: 1
          maxItems: 50
          items:
            type: object
            required:
            - change
            properties:
              change:
                type: string
                enum:
                - add
                - move
                - cancel
              meeting:
                allOf:
                - $ref: '#/components/schemas/Slug'
                nullable: true
              kind:
                allOf:
                - $ref: '#/components/schemas/MeetingKind'
                nullable: true
              start:
                type: string
                description: '`YYYY-MM-DDTHH:MM` in Brussels, or with an offset.'
                nullable: true
              end:
                type: string
                description: '`YYYY-MM-DDTHH:MM` in Brussels, or with an offset.'
                nullable: true
            additionalProperties: false
      additionalProperties: false
    Problem:
      type: object
      description: RFC 9457.
      required:
      - type
      - title
      - status
      - detail
      - instance
      properties:
        type:
          type: string
          description: What kind of problem; each has a page under `/refData/problemTypes`.
        title:
          type: string
        status:
          type: integer
          minimum: 400
          maximum: 599
        detail:
          type: string
          description: What to do about it, in Dutch.
        instance:
          type: string
          description: '`urn:uuid:` and the trace of the request, to be found in the log.'
        limit:
          type: integer
          description: The limit that was passed, in bytes.
        retryAfterSec:
          type: integer
        issues:
          type: array
          items:
            $ref: '#/components/schemas/Issue'
          maxItems: 100
    ProblemTypePage:
      type: object
      required:
      - href
      - id
      - type
      - status
      - title
      - description
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          type: string
        type:
          type: string
        status:
          type: integer
        title:
          type: string
        description:
          $ref: '#/components/schemas/Name'
    ProblemTypePages:
      type: object
      required:
      - items
      - pageSize
      - self
      properties:
        items:
          type: array
          items:
            $ref: '#/components/schemas/ProblemTypePage'
        pageSize:
          type: integer
          minimum: 1
          maximum: 200
        self:
          type: string
          format: uri
        next:
          type: string
          format: uri
          description: The next page; not there on the last.
    Profession:
      type: object
      required:
      - href
      - id
      - name
      - namePlural
      - cluster
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          $ref: '#/components/schemas/Slug'
        name:
          $ref: '#/components/schemas/Name'
        namePlural:
          $ref: '#/components/schemas/Name'
        cluster:
          type: string
          enum:
          - gezondheidszorg
          - welzijn
    ProfessionCell:
      type: object
      required:
      - profession
      - name
      - state
      - coverage
      - circles
      properties:
        profession:
          $ref: '#/components/schemas/Slug'
        name:
          $ref: '#/components/schemas/Name'
        state:
          $ref: '#/components/schemas/CellState'
        coverage:
          type: object
          description: Municipalities of the zone.
          required:
          - covered
          - total
          properties:
            covered:
              type: integer
            total:
              type: integer
        circles:
          type: array
          items:
            type: object
            required:
            - href
            - circle
            - name
            - state
            properties:
              href:
                type: string
                format: uri
                description: The absolute address of this.
              circle:
                $ref: '#/components/schemas/Slug'
              name:
                type: string
              state:
                $ref: '#/components/schemas/CircleState'
        membersFromZone:
          $ref: '#/components/schemas/PersonCount'
        suppressed:
          type: boolean
          description: 'The number of members from the zone is held back: it would betray another.'
        workforce:
          type: object
          required:
          - year
          - count
          - source
          properties:
            year:
              type: integer
            count:
              type: integer
            source:
              type: string
        noneFoundOn:
          allOf:
          - $ref: '#/components/schemas/Date'
          description: The day on which the care council found that there is no circle.
    ProfessionStatus:
      type: object
      required:
      - href
      - profession
      - name
      - states
      - asOf
      - year
      - lastDay
      - zones
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        profession:
          $ref: '#/components/schemas/Slug'
        name:
          $ref: '#/components/schemas/Name'
        states:
          type: array
          items:
            type: object
            required:
            - state
            - zones
            properties:
              state:
                $ref: '#/components/schemas/CellState'
              zones:
                type: integer
        asOf:
          $ref: '#/components/schemas/Date'
        year:
          type: integer
        lastDay:
          allOf:
          - $ref: '#/components/schemas/Date'
          description: The last day looked at.
        zones:
          type: array
          items:
            type: object
            required:
            - href
            - zone
            - name
            - state
            - coverage
            - circles
            properties:
              href:
                type: string
                format: uri
                description: The absolute address of this.
              zone:
                $ref: '#/components/schemas/Slug'
              name:
                $ref: '#/components/schemas/Name'
              regionalZone:
                $ref: '#/components/schemas/Slug'
              state:
                $ref: '#/components/schemas/CellState'
              coverage:
                type: object
                description: Municipalities of the zone.
                required:
                - covered
                - total
                properties:
                  covered:
                    type: integer
                  total:
                    type: integer
              circles:
                type: array
                items:
                  type: object
                  required:
                  - href
                  - circle
                  - name
                  - state
                  properties:
                    href:
                      type: string
                      format: uri
                      description: The absolute address of this.
                    circle:
                      $ref: '#/components/schemas/Slug'
                    name:
                      type: string
                    state:
                      $ref: '#/components/schemas/CircleState'
              membersFromZone:
                $ref: '#/components/schemas/PersonCount'
              suppressed:
                type: boolean
                description: 'The number of members from the zone is held back: it would betray another.'
              workforce:
                type: object
                required:
                - year
                - count
                - source
                properties:
                  year:
                    type: integer
                  count:
                    type: integer
                  source:
                    type: string
              noneFoundOn:
                allOf:
                - $ref: '#/components/schemas/Date'
                description: The day on which the care council found that there is no circle.
    ProfessionTally:
      type: object
      required:
      - profession
      - name
      - states
      properties:
        profession:
          $ref: '#/components/schemas/Slug'
        name:
          $ref: '#/components/schemas/Name'
        states:
          type: array
          items:
            type: object
            required:
            - state
            - zones
            properties:
              state:
                $ref: '#/components/schemas/CellState'
              zones:
                type: integer
    Professions:
      type: object
      required:
      - items
      - pageSize
      - self
      properties:
        items:
          type: array
          items:
            $ref: '#/components/schemas/Profession'
        pageSize:
          type: integer
          minimum: 1
          maximum: 200
        self:
          type: string
          format: uri
        next:
          type: string
          format: uri
          description: The next page; not there on the last.
    RegionalZone:
      type: object
      required:
      - href
      - id
      - name
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          $ref: '#/components/schemas/Slug'
        name:
          $ref: '#/components/schemas/Name'
    RegionalZones:
      type: object
      required:
      - items
      - pageSize
      - self
      properties:
        items:
          type: array
          items:
            $ref: '#/components/schemas/RegionalZone'
        pageSize:
          type: integer
          minimum: 1
          maximum: 200
        self:
          type: string
          format: uri
        next:
          type: string
          format: uri
          description: The next page; not there on the last.
    Requirement:
      type: object
      required:
      - id
      - type
      - mandatory
      - source
      properties:
        id:
          type: string
        type:
          type: string
          enum:
          - member_count
          - office_count
          - event_count
          - member_attendance
          - umbrella_count
          - recommendation
        mandatory:
          type: boolean
        minimum:
          type: integer
        maximum:
          type: integer
        office:
          $ref: '#/components/schemas/OfficeKind'
        kinds:
          type: array
          items:
            $ref: '#/components/schemas/MeetingKind'
        perYear:
          type: integer
        minimumMinutes:
          type: integer
        minimumPresent:
          type: integer
        atMostPerMonth:
          type: integer
        counts:
          type: string
        delegation:
          type: object
          required:
          - mode
          properties:
            mode:
              type: string
              enum:
              - none
              - practice
              - named
            minimumPracticeSize:
              type: integer
            atMostPerYear:
              type: integer
        text:
          type: string
        source:
          type: string
        document:
          type: object
          required:
          - title
          properties:
            title:
              type: string
            publisher:
              type: string
            dated:
              type: string
            address:
              type: string
            note:
              type: string
        quote:
          type: string
        openQuestion:
          type: string
        checked:
          $ref: '#/components/schemas/Date'
    RequirementLine:
      type: object
      description: A requirement, and how it stands. Numbers of people are exact, or a `count`, by who asks.
      required:
      - id
      - type
      - mandatory
      - state
      - waived
      - source
      properties:
        id:
          type: string
        type:
          type: string
          enum:
          - member_count
          - office_count
          - event_count
          - member_attendance
          - umbrella_count
        mandatory:
          type: boolean
        state:
          $ref: '#/components/schemas/RequirementState'
        waived:
          type: boolean
        reason:
          type: string
          enum:
          - too_few
          - too_many
          - must_attend_all_remaining
          - too_few_meetings_planned
        source:
          type: string
        waiver:
          type: object
          required:
          - circle
          - requirement
          - year
          - reason
          - grantedBy
          properties:
            circle:
              $ref: '#/components/schemas/Slug'
            requirement:
              type: string
            year:
              type: integer
            reason:
              type: string
            grantedBy:
              type: string
        required:
          type: integer
        done:
          type: integer
        count:
          $ref: '#/components/schemas/PersonCount'
        planned:
          type: integer
        unrecorded:
          type: integer
        tooShort:
          type: integer
        due:
          type: integer
          description: How many ought to be done by now.
        toPlan:
          type: integer
          description: How many must still get a date.
        planBy:
          allOf:
          - $ref: '#/components/schemas/Date'
          description: By when the first of those must be held.
        met:
          type: integer
        evaluated:
          type: integer
          description: Members with a norm above 0.
        metCount:
          $ref: '#/components/schemas/PersonCount'
        evaluatedCount:
          $ref: '#/components/schemas/PersonCount'
        suppressed:
          type: boolean
          description: 'Held back: it would concern too few people.'
        meetings:
          type: array
          items:
            $ref: '#/components/schemas/MeetingEvidence'
          description: The meetings looked at, counted and not; for the circle's own people.
    RequirementState:
      type: string
      enum:
      - not_applicable
      - met
      - on_track
      - to_plan
      - incomplete
      - at_risk
      - missed
    RuleSet:
      type: object
      required:
      - href
      - id
      - name
      - professions
      - versions
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          $ref: '#/components/schemas/Slug'
        name:
          $ref: '#/components/schemas/Name'
        professions:
          type: array
          items:
            $ref: '#/components/schemas/Slug'
        versions:
          type: array
          items:
            $ref: '#/components/schemas/RuleVersion'
    RuleSetOutline:
      type: object
      required:
      - href
      - id
      - name
      - professions
      - versions
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          $ref: '#/components/schemas/Slug'
        name:
          $ref: '#/components/schemas/Name'
        professions:
          type: array
          items:
            $ref: '#/components/schemas/Slug'
        versions:
          type: array
          items:
            type: object
            required:
            - validFrom
            properties:
              validFrom:
                $ref: '#/components/schemas/Date'
    RuleSets:
      type: object
      required:
      - items
      - pageSize
      - self
      properties:
        items:
          type: array
          items:
            $ref: '#/components/schemas/RuleSetOutline'
        pageSize:
          type: integer
          minimum: 1
          maximum: 200
        self:
          type: string
          format: uri
        next:
          type: string
          format: uri
          description: The next page; not there on the last.
    RuleVersion:
      type: object
      required:
      - validFrom
      - yearStarts
      - startupMonths
      - dormantAfterMonths
      - requirements
      properties:
        validFrom:
          $ref: '#/components/schemas/Date'
        validFromCertainty:
          type: string
        yearStarts:
          type: string
        startupMonths:
          type: integer
        dormantAfterMonths:
          type: integer
        requirements:
          type: array
          items:
            $ref: '#/components/schemas/Requirement'
    Signal:
      type: object
      required:
      - href
      - id
      - circle
      - zone
      - raisedOn
      - subject
      - text
      - status
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          $ref: '#/components/schemas/Slug'
        circle:
          $ref: '#/components/schemas/Slug'
        zone:
          $ref: '#/components/schemas/Slug'
        raisedOn:
          $ref: '#/components/schemas/Date'
        subject:
          type: string
          maxLength: 200
        text:
          type: string
          maxLength: 20000
        status:
          $ref: '#/components/schemas/SignalStatus'
        answer:
          type: string
          maxLength: 20000
    SignalInput:
      type: object
      required:
      - circle
      - zone
      - subject
      - text
      properties:
        id:
          allOf:
          - $ref: '#/components/schemas/Slug'
          nullable: true
        circle:
          $ref: '#/components/schemas/Slug'
        zone:
          $ref: '#/components/schemas/Slug'
        raisedOn:
          allOf:
          - $ref: '#/components/schemas/Date'
          nullable: true
        subject:
          type: string
          maxLength: 200
        text:
          type: string
          maxLength: 20000
        status:
          allOf:
          - $ref: '#/components/schemas/SignalStatus'
          nullable: true
        answer:
          type: string
          maxLength: 20000
          nullable: true
      additionalProperties: false
    SignalPatch:
      type: object
      properties:
        subject:
          type: string
          maxLength: 200
          nullable: true
        text:
          type: string
          maxLength: 20000
          nullable: true
        status:
          allOf:
          - $ref: '#/components/schemas/SignalStatus'
          nullable: true
        answer:
          type: string
          maxLength: 20000
          nullable: true
      additionalProperties: false
    SignalStatus:
      type: string
      enum:
      - open
      - acknowledged
      - answered
      - closed
    Signals:
      type: object
      required:
      - items
      - pageSize
      - self
      properties:
        items:
          type: array
          items:
            $ref: '#/components/schemas/Signal'
        pageSize:
          type: integer
          minimum: 1
          maximum: 200
        self:
          type: string
          format: uri
        next:
          type: string
          format: uri
          description: The next page; not there on the last.
    Slug:
      type: string
      pattern: ^[a-z0-9-]{1,80}$
      description: The id of one thing, unique among its kind.
    Span:
      type: object
      properties:
        from:
          $ref: '#/components/schemas/Date'
        to:
          $ref: '#/components/schemas/Date'
    Task:
      type: object
      required:
      - href
      - id
      - status
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          type: string
        status:
          type: string
          enum:
          - running
          - done
        progress:
          type: object
          description: How far the planning of many circles is.
          required:
          - stage
          - lowerBound
          - unplaced
          properties:
            stage:
              type: string
              description: apart, inserted, settled or pushed; others may follow.
            cost:
              type: integer
            lowerBound:
              type: integer
            unplaced:
              type: integer
        result:
          type: string
          format: uri
    TerritoryStatus:
      type: object
      required:
      - href
      - asOf
      - year
      - lastDay
      - zones
      - professions
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        regionalZone:
          $ref: '#/components/schemas/Slug'
        asOf:
          $ref: '#/components/schemas/Date'
        year:
          type: integer
        lastDay:
          allOf:
          - $ref: '#/components/schemas/Date'
          description: The last day looked at.
        zones:
          type: array
          items:
            type: object
            required:
            - href
            - zone
            - name
            - professions
            properties:
              href:
                type: string
                format: uri
                description: The absolute address of this.
              zone:
                $ref: '#/components/schemas/Slug'
              name:
                $ref: '#/components/schemas/Name'
              regionalZone:
                $ref: '#/components/schemas/Slug'
              professions:
                type: array
                items:
                  $ref: '#/components/schemas/ProfessionCell'
        professions:
          type: array
          items:
            $ref: '#/components/schemas/ProfessionTally'
    Umbrella:
      type: object
      required:
      - href
      - id
      - name
      - ruleSet
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          $ref: '#/components/schemas/Slug'
        name:
          type: string
        professions:
          type: array
          items:
            $ref: '#/components/schemas/Slug'
        ruleSet:
          $ref: '#/components/schemas/Slug'
    UmbrellaStatus:
      type: object
      required:
      - view
      - href
      - umbrella
      - asOf
      - year
      - firstDay
      - lastDay
      - rule
      - unrecordedMeetings
      - circles
      properties:
        view:
          type: string
          enum:
          - numbers
          - ownLine
          - coordinator
        href:
          type: string
          format: uri
          description: The absolute address of this.
        umbrella:
          $ref: '#/components/schemas/Slug'
        asOf:
          allOf:
          - $ref: '#/components/schemas/Date'
          description: The day that was asked.
        year:
          type: integer
        firstDay:
          $ref: '#/components/schemas/Date'
        lastDay:
          $ref: '#/components/schemas/Date'
        rule:
          $ref: '#/components/schemas/AppliedRule'
        unrecordedMeetings:
          type: integer
        requirement:
          $ref: '#/components/schemas/RequirementLine'
        circles:
          type: array
          items:
            type: object
            required:
            - href
            - circle
            - name
            - represented
            - held
            properties:
              href:
                type: string
                format: uri
                description: The absolute address of this.
              circle:
                $ref: '#/components/schemas/Slug'
              name:
                type: string
              represented:
                type: integer
              held:
                type: integer
              meetings:
                type: array
                items:
                  $ref: '#/components/schemas/Slug'
              chairs:
                type: array
                items:
                  $ref: '#/components/schemas/ContactCard'
    Umbrellas:
      type: object
      required:
      - items
      - pageSize
      - self
      properties:
        items:
          type: array
          items:
            $ref: '#/components/schemas/Umbrella'
        pageSize:
          type: integer
          minimum: 1
          maximum: 200
        self:
          type: string
          format: uri
        next:
          type: string
          format: uri
          description: The next page; not there on the last.
    Venue:
      type: object
      required:
      - href
      - id
      - name
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          $ref: '#/components/schemas/Slug'
        name:
          type: string
          maxLength: 200
        address:
          type: string
          maxLength: 320
        municipality:
          $ref: '#/components/schemas/Slug'
        capacity:
          type: integer
    VenueInput:
      type: object
      required:
      - name
      properties:
        id:
          allOf:
          - $ref: '#/components/schemas/Slug'
          nullable: true
        name:
          type: string
          maxLength: 200
        address:
          type: string
          maxLength: 320
          nullable: true
        municipality:
          allOf:
          - $ref: '#/components/schemas/Slug'
          nullable: true
        capacity:
          type: integer
          nullable: true
      additionalProperties: false
    VenuePatch:
      type: object
      properties:
        name:
          type: string
          maxLength: 200
          nullable: true
        address:
          type: string
          maxLength: 320
          nullable: true
        municipality:
          allOf:
          - $ref: '#/components/schemas/Slug'
          nullable: true
        capacity:
          type: integer
          nullable: true
      additionalProperties: false
    Venues:
      type: object
      required:
      - items
      - pageSize
      - self
      properties:
        items:
          type: array
          items:
            $ref: '#/components/schemas/Venue'
        pageSize:
          type: integer
          minimum: 1
          maximum: 200
        self:
          type: string
          format: uri
        next:
          type: string
          format: uri
          description: The next page; not there on the last.
    Waiver:
      type: object
      required:
      - href
      - id
      - circle
      - requirement
      - year
      - reason
      - grantedBy
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          type: string
          pattern: ^v-[1-9][0-9]*$
        circle:
          $ref: '#/components/schemas/Slug'
        requirement:
          type: string
        year:
          type: integer
        reason:
          type: string
          maxLength: 2000
        grantedBy:
          type: string
    WaiverInput:
      type: object
      required:
      - circle
      - requirement
      - year
      - reason
      properties:
        circle:
          $ref: '#/components/schemas/Slug'
        requirement:
          type: string
          description: A requirement of the rule set.
        year:
          type: integer
        reason:
          type: string
          maxLength: 2000
      additionalProperties: false
    WaiverPatch:
      type: object
      properties:
        reason:
          type: string
          maxLength: 2000
      additionalProperties: false
    Waivers:
      type: object
      required:
      - items
      - pageSize
      - self
      properties:
        items:
          type: array
          items:
            $ref: '#/components/schemas/Waiver'
        pageSize:
          type: integer
          minimum: 1
          maximum: 200
        self:
          type: string
          format: uri
        next:
          type: string
          format: uri
          description: The next page; not there on the last.
    WallMoment:
      type: string
      maxLength: 40
      description: A moment as `YYYY-MM-DDTHH:MM`, wall time in Brussels, or with an offset. In the hour that comes
        twice in October the offset is asked; an hour that does not exist in March is refused.
    Word:
      type: object
      required:
      - href
      - id
      - name
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          type: string
        name:
          $ref: '#/components/schemas/Name'
    Words:
      type: object
      required:
      - items
      - pageSize
      - self
      properties:
        items:
          type: array
          items:
            $ref: '#/components/schemas/Word'
        pageSize:
          type: integer
          minimum: 1
          maximum: 200
        self:
          type: string
          format: uri
        next:
          type: string
          format: uri
          description: The next page; not there on the last.
    Workforce:
      type: object
      required:
      - href
      - id
      - zone
      - profession
      - year
      - count
      - source
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          type: string
          pattern: ^w-[1-9][0-9]*$
        zone:
          $ref: '#/components/schemas/Slug'
        profession:
          $ref: '#/components/schemas/Slug'
        year:
          type: integer
        count:
          type: integer
        source:
          type: string
          maxLength: 320
    WorkforceInput:
      type: object
      required:
      - zone
      - profession
      - year
      - count
      - source
      properties:
        zone:
          $ref: '#/components/schemas/Slug'
        profession:
          $ref: '#/components/schemas/Slug'
        year:
          type: integer
        count:
          type: integer
        source:
          type: string
          maxLength: 320
      additionalProperties: false
    WorkforcePatch:
      type: object
      properties:
        year:
          type: integer
          nullable: true
        count:
          type: integer
          nullable: true
        source:
          type: string
          maxLength: 320
          nullable: true
      additionalProperties: false
    WorkforceFigures:
      type: object
      required:
      - items
      - pageSize
      - self
      properties:
        items:
          type: array
          items:
            $ref: '#/components/schemas/Workforce'
        pageSize:
          type: integer
          minimum: 1
          maximum: 200
        self:
          type: string
          format: uri
        next:
          type: string
          format: uri
          description: The next page; not there on the last.
    Zone:
      type: object
      description: A primary care zone (eerstelijnszone).
      required:
      - href
      - id
      - name
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        id:
          $ref: '#/components/schemas/Slug'
        name:
          $ref: '#/components/schemas/Name'
        regionalZone:
          allOf:
          - $ref: '#/components/schemas/Slug'
          description: Not there where no source says it.
        population:
          type: integer
    ZoneLink:
      type: object
      required:
      - zone
      properties:
        zone:
          $ref: '#/components/schemas/Slug'
        from:
          $ref: '#/components/schemas/Date'
        to:
          $ref: '#/components/schemas/Date'
    ZoneLinkInput:
      type: object
      required:
      - zone
      properties:
        zone:
          $ref: '#/components/schemas/Slug'
        from:
          allOf:
          - $ref: '#/components/schemas/Date'
          nullable: true
        to:
          allOf:
          - $ref: '#/components/schemas/Date'
          nullable: true
      additionalProperties: false
    ZoneStatus:
      type: object
      required:
      - href
      - zone
      - name
      - asOf
      - year
      - lastDay
      - professions
      properties:
        href:
          type: string
          format: uri
          description: The absolute address of this.
        zone:
          $ref: '#/components/schemas/Slug'
        name:
          $ref: '#/components/schemas/Name'
        regionalZone:
          $ref: '#/components/schemas/Slug'
        asOf:
          $ref: '#/components/schemas/Date'
        year:
          type: integer
        lastDay:
          allOf:
          - $ref: '#/components/schemas/Date'
          description: The last day looked at.
        professions:
          type: array
          items:
            $ref: '#/components/schemas/ProfessionCell'
    Zones:
      type: object
      required:
      - items
      - pageSize
      - self
      properties:
        items:
          type: array
          items:
            $ref: '#/components/schemas/Zone'
        pageSize:
          type: integer
          minimum: 1
          maximum: 200
        self:
          type: string
          format: uri
        next:
          type: string
          format: uri
          description: The next page; not there on the last.

"""##

    /// The same as JSON.
    static let json: StaticString = ##"""
{"openapi":"3.0.3","info":{"title":"Kring","version":"0.1.0","description":"Professional circles and care zones in Flanders: how they stand, and why.\n\nOpen data needs no token. Everything else follows the rights of the caller's offices of today; what she may not know of is answered as what is not there. Each operation names its row of the table of rights in `x-permission`. Unknown keys and parameters are refused; a document that was read can be sent back by PUT: what the service adds to it is passed over. States, kinds and types may be joined by others.\n","license":{"name":"EUPL-1.2","url":"https://eupl.eu/1.2/en/"}},"servers":[{"url":"/api/kringwerking/v1"}],"tags":[{"name":"reports","description":"How everything stands"},{"name":"territory","description":"The map"},{"name":"circles","description":"Circles and umbrellas"},{"name":"members","description":"People"},{"name":"meetings","description":"Meetings and attendance"},{"name":"plans","description":"A year as the planner proposes it"},{"name":"signals","description":"Between circles and care councils"},{"name":"rules","description":"What circles are held to"},{"name":"exchange","description":"Whole networks"},{"name":"refData","description":"Words and their names"},{"name":"service","description":"The service itself"}],"paths":{"/zones":{"get":{"operationId":"listZones","tags":["territory"],"summary":"The primary care zones","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"$ref":"#/components/parameters/regionalZone"},{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Zones"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/zones/mechelen-katelijne","id":"mechelen-katelijne","name":{"nl":"Mechelen-Katelijne"}}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/zones/{zoneId}":{"get":{"operationId":"getZone","tags":["territory"],"summary":"A zone","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"name":"zoneId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Zone"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/zones/mechelen-katelijne","id":"mechelen-katelijne","name":{"nl":"Mechelen-Katelijne"}}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/regionalZones":{"get":{"operationId":"listRegionalZones","tags":["territory"],"summary":"The regional care zones","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/RegionalZones"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/regionalZones/mechelen","id":"mechelen","name":{"nl":"Mechelen"}}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/regionalZones/{regionalZoneId}":{"get":{"operationId":"getRegionalZone","tags":["territory"],"summary":"A regional care zone","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"name":"regionalZoneId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/RegionalZone"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/regionalZones/mechelen","id":"mechelen","name":{"nl":"Mechelen"}}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/municipalities":{"get":{"operationId":"listMunicipalities","tags":["territory"],"summary":"The municipalities of all days","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"$ref":"#/components/parameters/zones"},{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Municipalities"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/municipalities/bonheiden","id":"bonheiden","name":{"nl":"Bonheiden"},"nis":"12005","zone":"bonstato"}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/municipalities/{municipalityId}":{"get":{"operationId":"getMunicipality","tags":["territory"],"summary":"A municipality","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"name":"municipalityId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Municipality"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/municipalities/bonheiden","id":"bonheiden","name":{"nl":"Bonheiden"},"nis":"12005","zone":"bonstato"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/professions":{"get":{"operationId":"listProfessions","tags":["territory"],"summary":"The professions","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Professions"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/professions/vroedvrouw","id":"vroedvrouw","name":{"nl":"vroedvrouw"},"namePlural":{"nl":"vroedvrouwen"},"cluster":"gezondheidszorg"}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/professions/{professionId}":{"get":{"operationId":"getProfession","tags":["territory"],"summary":"A profession","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"name":"professionId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Profession"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/professions/vroedvrouw","id":"vroedvrouw","name":{"nl":"vroedvrouw"},"namePlural":{"nl":"vroedvrouwen"},"cluster":"gezondheidszorg"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/umbrellas":{"get":{"operationId":"listUmbrellas","tags":["circles"],"summary":"The umbrellas","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Umbrellas"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/umbrellas/koepel-vroedvrouwen","id":"koepel-vroedvrouwen","name":"Koepelkring vroedvrouwen","professions":["vroedvrouw"],"ruleSet":"vbov-vroedvrouwenkring"}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/umbrellas/{umbrellaId}":{"get":{"operationId":"getUmbrella","tags":["circles"],"summary":"An umbrella","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"name":"umbrellaId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Umbrella"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/umbrellas/koepel-vroedvrouwen","id":"koepel-vroedvrouwen","name":"Koepelkring vroedvrouwen","professions":["vroedvrouw"],"ruleSet":"vbov-vroedvrouwenkring"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/circles":{"get":{"operationId":"listCircles","tags":["circles"],"summary":"The circles","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"$ref":"#/components/parameters/zones"},{"$ref":"#/components/parameters/profession"},{"$ref":"#/components/parameters/umbrella"},{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Circles"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete","id":"dijle-nete","name":"Vroedvrouwenkring Dijle-Nete","professions":["vroedvrouw"],"ruleSet":"vbov-vroedvrouwenkring","legalForm":"informal","foundedOn":"2016-01-01","zones":[{"zone":"mechelen-katelijne"}],"municipalities":[],"contact":{"email":"dijle-nete@example.org"}}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"post":{"operationId":"createCircle","tags":["circles"],"summary":"Found a circle","x-permission":"foundCircle","security":[{"token":[]}],"parameters":[{"$ref":"#/components/parameters/idempotencyKey"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/CircleInput"},"example":{"name":"Vroedvrouwenkring Dijle-Nete","professions":["vroedvrouw"],"ruleSet":"vbov-vroedvrouwenkring","legalForm":"informal","foundedOn":"2016-01-01","zones":[{"zone":"mechelen-katelijne"}],"contact":{"email":"dijle-nete@example.org"}}}}},"responses":{"201":{"description":"It was made.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Circle"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete","id":"dijle-nete","name":"Vroedvrouwenkring Dijle-Nete","professions":["vroedvrouw"],"ruleSet":"vbov-vroedvrouwenkring","legalForm":"informal","foundedOn":"2016-01-01","zones":[{"zone":"mechelen-katelijne"}],"municipalities":[],"contact":{"email":"dijle-nete@example.org"}}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/circles/{circleId}":{"get":{"operationId":"getCircle","tags":["circles"],"summary":"A circle","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Circle"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete","id":"dijle-nete","name":"Vroedvrouwenkring Dijle-Nete","professions":["vroedvrouw"],"ruleSet":"vbov-vroedvrouwenkring","legalForm":"informal","foundedOn":"2016-01-01","zones":[{"zone":"mechelen-katelijne"}],"municipalities":[],"contact":{"email":"dijle-nete@example.org"}}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"put":{"operationId":"replaceCircle","tags":["circles"],"summary":"Change a circle","x-permission":"changeCircle","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifMatch"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/CircleDocument"},"example":{"name":"Vroedvrouwenkring Dijle-Nete","professions":["vroedvrouw"],"ruleSet":"vbov-vroedvrouwenkring","legalForm":"informal","foundedOn":"2016-01-01","zones":[{"zone":"mechelen-katelijne"}],"contact":{"email":"dijle-nete@example.org"}}}}},"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Circle"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete","id":"dijle-nete","name":"Vroedvrouwenkring Dijle-Nete","professions":["vroedvrouw"],"ruleSet":"vbov-vroedvrouwenkring","legalForm":"informal","foundedOn":"2016-01-01","zones":[{"zone":"mechelen-katelijne"}],"municipalities":[],"contact":{"email":"dijle-nete@example.org"}}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/circles/{circleId}/openings":{"post":{"operationId":"openCircleDetail","tags":["circles"],"summary":"Open the detail of a circle to its coordinator","x-permission":"openDetail","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/idempotencyKey"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/FromDay"},"example":{"from":"2026-03-01"}}}},"responses":{"201":{"description":"It was made.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Openings"},"example":{"openings":[{"from":"2026-03-01"}]}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/circles/{circleId}/closings":{"post":{"operationId":"closeCircleDetail","tags":["circles"],"summary":"Close it again","x-permission":"openDetail","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/idempotencyKey"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/FromDay"},"example":{"from":"2026-03-01"}}}},"responses":{"201":{"description":"It was made.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Openings"},"example":{"openings":[{"from":"2026-03-01"}]}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/circles/{circleId}/agreements":{"get":{"operationId":"listAgreements","tags":["circles"],"summary":"The agreements of a circle","x-permission":"seeAgreements","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Agreements"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/agreements/a-1","id":"a-1","circle":"dijle-nete","title":"Doorverwijzen na de bevalling","kind":"protocol","adoptedOn":"2026-03-05"}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"post":{"operationId":"createAgreement","tags":["circles"],"summary":"Add to the agreements","x-permission":"writeAgreements","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/idempotencyKey"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/AgreementInput"},"example":{"title":"Doorverwijzen na de bevalling","kind":"protocol","adoptedOn":"2026-03-05"}}}},"responses":{"201":{"description":"It was made.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Agreement"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/agreements/a-1","id":"a-1","circle":"dijle-nete","title":"Doorverwijzen na de bevalling","kind":"protocol","adoptedOn":"2026-03-05"}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/circles/{circleId}/agreements/{agreementId}":{"get":{"operationId":"getAgreement","tags":["circles"],"summary":"One of the agreements","x-permission":"seeAgreements","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"name":"agreementId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Agreement"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/agreements/a-1","id":"a-1","circle":"dijle-nete","title":"Doorverwijzen na de bevalling","kind":"protocol","adoptedOn":"2026-03-05"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"patch":{"operationId":"changeAgreement","tags":["circles"],"summary":"Change one of the agreements; ending is a `to`","x-permission":"writeAgreements","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"name":"agreementId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifMatch"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/AgreementPatch"},"example":{"reviewOn":"2027-03-05"}},"application/merge-patch+json":{"schema":{"$ref":"#/components/schemas/AgreementPatch"}}}},"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Agreement"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/agreements/a-1","id":"a-1","circle":"dijle-nete","title":"Doorverwijzen na de bevalling","kind":"protocol","adoptedOn":"2026-03-05"}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/circles/{circleId}/goals":{"get":{"operationId":"listGoals","tags":["circles"],"summary":"The goals of a circle","x-permission":"seeAgreements","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Goals"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/goals/g-1","id":"g-1","circle":"dijle-nete","title":"Elk kwartaal een gastspreker"}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"post":{"operationId":"createGoal","tags":["circles"],"summary":"Add to the goals","x-permission":"writeAgreements","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/idempotencyKey"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/GoalInput"},"example":{"title":"Elk kwartaal een gastspreker"}}}},"responses":{"201":{"description":"It was made.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Goal"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/goals/g-1","id":"g-1","circle":"dijle-nete","title":"Elk kwartaal een gastspreker"}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/circles/{circleId}/goals/{goalId}":{"get":{"operationId":"getGoal","tags":["circles"],"summary":"One of the goals","x-permission":"seeAgreements","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"name":"goalId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Goal"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/goals/g-1","id":"g-1","circle":"dijle-nete","title":"Elk kwartaal een gastspreker"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"patch":{"operationId":"changeGoal","tags":["circles"],"summary":"Change one of the goals; ending is a `to`","x-permission":"writeAgreements","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"name":"goalId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifMatch"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/GoalPatch"},"example":{"title":"Elk halfjaar een gastspreker"}},"application/merge-patch+json":{"schema":{"$ref":"#/components/schemas/GoalPatch"}}}},"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Goal"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/goals/g-1","id":"g-1","circle":"dijle-nete","title":"Elk kwartaal een gastspreker"}}}},"default":{"$ref":"#/components/responses/Problem"}}},"delete":{"operationId":"dropGoal","tags":["circles"],"summary":"Drop a goal","x-permission":"writeAgreements","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"name":"goalId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifMatch"}],"responses":{"204":{"description":"Done; there is nothing to show.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/circles/{circleId}/memberships":{"get":{"operationId":"listMemberships","tags":["members"],"summary":"The memberships of a circle","x-permission":"seeNames","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Memberships"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/memberships/m-12","id":"m-12","circle":"dijle-nete","person":"p-aaaaaaaaaaaaaaaa","from":"2026-01-01","member":{"href":"https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa","id":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters"}}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"post":{"operationId":"admitMember","tags":["members"],"summary":"Add to the memberships","x-permission":"admitMembers","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/idempotencyKey"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/MembershipInput"},"example":{"person":"p-aaaaaaaaaaaaaaaa","from":"2026-01-01","knownBy":"noor@example.org"}}}},"responses":{"201":{"description":"It was made.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Membership"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/memberships/m-12","id":"m-12","circle":"dijle-nete","person":"p-aaaaaaaaaaaaaaaa","from":"2026-01-01","member":{"href":"https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa","id":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters"}}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/circles/{circleId}/memberships/{membershipId}":{"get":{"operationId":"getMembership","tags":["members"],"summary":"One of the memberships","x-permission":"seeNames","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"name":"membershipId","in":"path","required":true,"schema":{"type":"string","pattern":"^m-[1-9][0-9]*$"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Membership"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/memberships/m-12","id":"m-12","circle":"dijle-nete","person":"p-aaaaaaaaaaaaaaaa","from":"2026-01-01","member":{"href":"https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa","id":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters"}}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"patch":{"operationId":"changeMembership","tags":["members"],"summary":"Change one of the memberships; ending is a `to`","x-permission":"admitMembers","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"name":"membershipId","in":"path","required":true,"schema":{"type":"string","pattern":"^m-[1-9][0-9]*$"}},{"$ref":"#/components/parameters/ifMatch"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/MembershipPatch"},"example":{"to":"2026-07-01"}},"application/merge-patch+json":{"schema":{"$ref":"#/components/schemas/MembershipPatch"}}}},"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Membership"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/memberships/m-12","id":"m-12","circle":"dijle-nete","person":"p-aaaaaaaaaaaaaaaa","from":"2026-01-01","member":{"href":"https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa","id":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters"}}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/circles/{circleId}/leaves":{"get":{"operationId":"listLeaves","tags":["members"],"summary":"The leaves of a circle","x-permission":"recordLeave","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Leaves"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/leaves/l-3","id":"l-3","circle":"dijle-nete","person":"p-aaaaaaaaaaaaaaaa","from":"2026-04-01","to":"2026-08-01"}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"post":{"operationId":"takeLeave","tags":["members"],"summary":"Add to the leaves","x-permission":"recordLeave","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/idempotencyKey"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/LeaveInput"},"example":{"person":"p-aaaaaaaaaaaaaaaa","from":"2026-04-01","to":"2026-08-01"}}}},"responses":{"201":{"description":"It was made.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Leave"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/leaves/l-3","id":"l-3","circle":"dijle-nete","person":"p-aaaaaaaaaaaaaaaa","from":"2026-04-01","to":"2026-08-01"}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/circles/{circleId}/leaves/{leaveId}":{"get":{"operationId":"getLeave","tags":["members"],"summary":"One of the leaves","x-permission":"recordLeave","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"name":"leaveId","in":"path","required":true,"schema":{"type":"string","pattern":"^l-[1-9][0-9]*$"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Leave"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/leaves/l-3","id":"l-3","circle":"dijle-nete","person":"p-aaaaaaaaaaaaaaaa","from":"2026-04-01","to":"2026-08-01"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"patch":{"operationId":"changeLeave","tags":["members"],"summary":"Change one of the leaves; ending is a `to`","x-permission":"recordLeave","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"name":"leaveId","in":"path","required":true,"schema":{"type":"string","pattern":"^l-[1-9][0-9]*$"}},{"$ref":"#/components/parameters/ifMatch"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/LeavePatch"},"example":{"to":"2026-09-01"}},"application/merge-patch+json":{"schema":{"$ref":"#/components/schemas/LeavePatch"}}}},"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Leave"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/leaves/l-3","id":"l-3","circle":"dijle-nete","person":"p-aaaaaaaaaaaaaaaa","from":"2026-04-01","to":"2026-08-01"}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/circles/{circleId}/offices":{"get":{"operationId":"listCircleOffices","tags":["members"],"summary":"The offices of a circle","x-permission":"seeNames","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Offices"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/offices/o-5","id":"o-5","circle":"dijle-nete","person":"p-aaaaaaaaaaaaaaaa","office":"chair","from":"2026-01-01","holder":{"href":"https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa","id":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters"}}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"post":{"operationId":"appointToCircleOffice","tags":["members"],"summary":"Add to the offices","x-permission":"appointToOffice","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/idempotencyKey"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/OfficeInput"},"example":{"person":"p-aaaaaaaaaaaaaaaa","office":"chair","from":"2026-01-01"}}}},"responses":{"201":{"description":"It was made.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Office"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/offices/o-5","id":"o-5","circle":"dijle-nete","person":"p-aaaaaaaaaaaaaaaa","office":"chair","from":"2026-01-01","holder":{"href":"https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa","id":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters"}}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/circles/{circleId}/offices/{officeId}":{"get":{"operationId":"getCircleOffice","tags":["members"],"summary":"One of the offices","x-permission":"seeNames","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"name":"officeId","in":"path","required":true,"schema":{"type":"string","pattern":"^o-[1-9][0-9]*$"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Office"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/offices/o-5","id":"o-5","circle":"dijle-nete","person":"p-aaaaaaaaaaaaaaaa","office":"chair","from":"2026-01-01","holder":{"href":"https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa","id":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters"}}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"patch":{"operationId":"changeCircleOffice","tags":["members"],"summary":"Change one of the offices; ending is a `to`","x-permission":"appointToOffice","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"name":"officeId","in":"path","required":true,"schema":{"type":"string","pattern":"^o-[1-9][0-9]*$"}},{"$ref":"#/components/parameters/ifMatch"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/OfficePatch"},"example":{"to":"2027-01-01"}},"application/merge-patch+json":{"schema":{"$ref":"#/components/schemas/OfficePatch"}}}},"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Office"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/offices/o-5","id":"o-5","circle":"dijle-nete","person":"p-aaaaaaaaaaaaaaaa","office":"chair","from":"2026-01-01","holder":{"href":"https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa","id":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters"}}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/umbrellas/{umbrellaId}/offices":{"get":{"operationId":"listUmbrellaOffices","tags":["members"],"summary":"The offices of an umbrella","x-permission":"seeNames","security":[{"token":[]}],"parameters":[{"name":"umbrellaId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Offices"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/offices/o-5","id":"o-5","circle":"dijle-nete","person":"p-aaaaaaaaaaaaaaaa","office":"chair","from":"2026-01-01","holder":{"href":"https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa","id":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters"}}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"post":{"operationId":"appointToUmbrellaOffice","tags":["members"],"summary":"Appoint to an office of an umbrella","x-permission":"appointToOffice","security":[{"token":[]}],"parameters":[{"name":"umbrellaId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/idempotencyKey"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/OfficeInput"},"example":{"person":"p-aaaaaaaaaaaaaaaa","office":"chair","from":"2026-01-01"}}}},"responses":{"201":{"description":"It was made.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Office"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/offices/o-5","id":"o-5","circle":"dijle-nete","person":"p-aaaaaaaaaaaaaaaa","office":"chair","from":"2026-01-01","holder":{"href":"https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa","id":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters"}}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/umbrellas/{umbrellaId}/offices/{officeId}":{"get":{"operationId":"getUmbrellaOffice","tags":["members"],"summary":"One of the offices","x-permission":"seeNames","security":[{"token":[]}],"parameters":[{"name":"umbrellaId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"name":"officeId","in":"path","required":true,"schema":{"type":"string","pattern":"^o-[1-9][0-9]*$"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Office"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/offices/o-5","id":"o-5","circle":"dijle-nete","person":"p-aaaaaaaaaaaaaaaa","office":"chair","from":"2026-01-01","holder":{"href":"https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa","id":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters"}}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"patch":{"operationId":"changeUmbrellaOffice","tags":["members"],"summary":"Change one of the offices","x-permission":"appointToOffice","security":[{"token":[]}],"parameters":[{"name":"umbrellaId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"name":"officeId","in":"path","required":true,"schema":{"type":"string","pattern":"^o-[1-9][0-9]*$"}},{"$ref":"#/components/parameters/ifMatch"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/OfficePatch"},"example":{"to":"2027-01-01"}},"application/merge-patch+json":{"schema":{"$ref":"#/components/schemas/OfficePatch"}}}},"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Office"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/offices/o-5","id":"o-5","circle":"dijle-nete","person":"p-aaaaaaaaaaaaaaaa","office":"chair","from":"2026-01-01","holder":{"href":"https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa","id":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters"}}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/circles/{circleId}/meetings":{"get":{"operationId":"listCircleMeetings","tags":["meetings"],"summary":"The meetings of a circle","x-permission":"seeMeetings","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/from"},{"$ref":"#/components/parameters/to"},{"$ref":"#/components/parameters/kind"},{"$ref":"#/components/parameters/meetingStatus"},{"$ref":"#/components/parameters/sort"},{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Meetings"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/meetings/b-1","id":"b-1","circle":"dijle-nete","kind":"regular","start":"2026-11-26T20:00:00+01:00","end":"2026-11-26T22:00:00+01:00","status":"planned","online":false}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"post":{"operationId":"planCircleMeeting","tags":["meetings"],"summary":"Plan a meeting, or record one that was held","x-permission":"manageMeetings","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/idempotencyKey"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/MeetingInput"},"example":{"kind":"regular","start":"2026-11-26T20:00","end":"2026-11-26T22:00","agenda":"Werking van het komende jaar"}}}},"responses":{"201":{"description":"It was made.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Meeting"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/meetings/b-1","id":"b-1","circle":"dijle-nete","kind":"regular","start":"2026-11-26T20:00:00+01:00","end":"2026-11-26T22:00:00+01:00","status":"planned","online":false}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/circles/{circleId}/datePolls":{"get":{"operationId":"listCircleDatePolls","tags":["meetings"],"summary":"The date polls of a circle","x-permission":"seePolls","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/DatePolls"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/datePolls/dp-1","id":"dp-1","circle":"dijle-nete","kind":"regular","title":"Een extra bijeenkomst","options":[{"number":1,"start":"2027-03-04T20:00:00+01:00","end":"2027-03-04T22:00:00+01:00","venue":"imelda"},{"number":2,"start":"2027-03-05T20:00:00+01:00","end":"2027-03-05T22:00:00+01:00"}],"status":"open"}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"post":{"operationId":"openCircleDatePoll","tags":["meetings"],"summary":"Ask when a meeting of a circle suits best","x-permission":"manageMeetings","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/idempotencyKey"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/DatePollInput"},"example":{"kind":"regular","title":"Een extra bijeenkomst","options":[{"start":"2027-03-04T20:00:00+01:00","end":"2027-03-04T22:00:00+01:00","venue":"imelda"},{"start":"2027-03-05T20:00:00+01:00","end":"2027-03-05T22:00:00+01:00"}]}}}},"responses":{"201":{"description":"It was made.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/DatePoll"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/datePolls/dp-1","id":"dp-1","circle":"dijle-nete","kind":"regular","title":"Een extra bijeenkomst","options":[{"number":1,"start":"2027-03-04T20:00:00+01:00","end":"2027-03-04T22:00:00+01:00","venue":"imelda"},{"number":2,"start":"2027-03-05T20:00:00+01:00","end":"2027-03-05T22:00:00+01:00"}],"status":"open"}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/circles/{circleId}/datePollProposals":{"post":{"operationId":"proposeCirclePollDates","tags":["meetings"],"summary":"Dates that the planner proposes for a poll of a circle","description":"Dates that keep the rules of the year, chosen so that most people find one that suits, and ranked as the results of a poll are: first by how many can come who still need an attendance, then by how many of everybody. What people said of their week stands for their answers; nobody is named, and figures of fewer than five who still need one are left out. Nothing is stored, and no key is asked: what is chosen of `options` (start, end, venue, online) is sent to `datePolls`. Without `from` and `through`: from the first day for which people can still be asked up to the end of the working year.","x-permission":"manageMeetings","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/PollDatesInput"},"example":{"kind":"regular","count":2,"from":"2027-02-01","through":"2027-03-31"}}}},"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/PollDates"},"example":{"circle":"dijle-nete","kind":"regular","year":2027,"from":"2027-02-01","through":"2027-03-31","asked":58,"known":43,"served":43,"options":[{"rank":1,"start":"2027-03-01T20:00:00+01:00","end":"2027-03-01T22:00:00+01:00","venue":"imelda","needing":{"able":12,"can":8,"ifNeedBe":4,"cannot":2,"unanswered":6},"all":{"able":37,"can":21,"ifNeedBe":16,"cannot":6,"unanswered":15},"beforeNextBy":"needing_able","why":["Van de 20 die nog een keer moeten komen, kunnen er 12.","37 van de 58 kunnen, 16 daarvan als het moet.","6 kunnen niet, van 15 weten we het niet.","Staat voor de volgende: van wie nog moet komen, kan er 1 meer."]},{"rank":2,"start":"2027-03-11T20:00:00+01:00","end":"2027-03-11T22:00:00+01:00","venue":"imelda","needing":{"able":11,"can":6,"ifNeedBe":5,"cannot":3,"unanswered":6},"all":{"able":31,"can":12,"ifNeedBe":19,"cannot":12,"unanswered":15},"why":["Van de 20 die nog een keer moeten komen, kunnen er 11.","31 van de 58 kunnen, 19 daarvan als het moet.","12 kunnen niet, van 15 weten we het niet."]}],"summary":["Deze 2 data passen bij wanneer mensen kunnen.","Iedereen van wie we het weten, kan op minstens 1 datum.","Van 15 weten we nog niet wanneer ze kunnen."]}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/circles/{circleId}/previews":{"post":{"operationId":"previewMeetings","tags":["meetings"],"summary":"What a change of the calendar would do","description":"Adding, moving or calling off meetings: whose status would change. Nothing is stored, and no key is asked. The working year is that of the first change, unless `year` names another.","x-permission":"manageMeetings","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/asOf"},{"$ref":"#/components/parameters/year"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/PreviewInput"},"example":{"changes":[{"change":"cancel","meeting":"b-1"},{"change":"add","kind":"regular","start":"2026-12-10T20:00:00+01:00","end":"2026-12-10T22:00:00+01:00"}]}}}},"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Preview"},"example":{"circle":"dijle-nete","name":"Vroedvrouwenkring Dijle-Nete","asOf":"2026-11-22","year":2026,"firstDay":"2026-01-01","lastDay":"2026-12-31","rule":{"href":"https://kring.example.org/api/kringwerking/v1/rules/vbov-vroedvrouwenkring","id":"vbov-vroedvrouwenkring","name":{"nl":"Vroedvrouwenkring (VBOV)"},"validFrom":"2015-01-01"},"state":{"before":"organised","after":"at_risk"},"unrecordedMeetings":{"before":0,"after":0},"requirements":[{"requirement":"meetings","before":{"state":"on_track","required":4,"done":3,"planned":1,"unrecorded":0,"toPlan":0},"after":{"state":"at_risk","required":4,"done":3,"planned":0,"unrecorded":0,"toPlan":1,"planBy":"2026-12-31"}}],"members":[{"person":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters","requirement":"attendance","before":{"state":"at_risk","reason":"must_attend_all_remaining","required":2,"credited":1,"remaining":1,"lastChance":"2026-11-26"},"after":{"state":"to_plan","reason":"too_few_meetings_planned","required":2,"credited":1,"remaining":0}}]}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/umbrellas/{umbrellaId}/meetings":{"get":{"operationId":"listUmbrellaMeetings","tags":["meetings"],"summary":"The meetings of an umbrella","x-permission":"seeMeetings","security":[{"token":[]}],"parameters":[{"name":"umbrellaId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/from"},{"$ref":"#/components/parameters/to"},{"$ref":"#/components/parameters/kind"},{"$ref":"#/components/parameters/meetingStatus"},{"$ref":"#/components/parameters/sort"},{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Meetings"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/meetings/b-1","id":"b-1","circle":"dijle-nete","kind":"regular","start":"2026-11-26T20:00:00+01:00","end":"2026-11-26T22:00:00+01:00","status":"planned","online":false}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"post":{"operationId":"planUmbrellaMeeting","tags":["meetings"],"summary":"Plan a meeting, or record one that was held","x-permission":"manageMeetings","security":[{"token":[]}],"parameters":[{"name":"umbrellaId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/idempotencyKey"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/MeetingInput"},"example":{"kind":"regular","start":"2026-11-26T20:00","end":"2026-11-26T22:00","agenda":"Werking van het komende jaar"}}}},"responses":{"201":{"description":"It was made.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Meeting"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/meetings/b-1","id":"b-1","circle":"dijle-nete","kind":"regular","start":"2026-11-26T20:00:00+01:00","end":"2026-11-26T22:00:00+01:00","status":"planned","online":false}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/umbrellas/{umbrellaId}/datePolls":{"get":{"operationId":"listUmbrellaDatePolls","tags":["meetings"],"summary":"The date polls of an umbrella","x-permission":"seePolls","security":[{"token":[]}],"parameters":[{"name":"umbrellaId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/DatePolls"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/datePolls/dp-1","id":"dp-1","circle":"dijle-nete","kind":"regular","title":"Een extra bijeenkomst","options":[{"number":1,"start":"2027-03-04T20:00:00+01:00","end":"2027-03-04T22:00:00+01:00","venue":"imelda"},{"number":2,"start":"2027-03-05T20:00:00+01:00","end":"2027-03-05T22:00:00+01:00"}],"status":"open"}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"post":{"operationId":"openUmbrellaDatePoll","tags":["meetings"],"summary":"Ask when a meeting of an umbrella suits best","x-permission":"manageMeetings","security":[{"token":[]}],"parameters":[{"name":"umbrellaId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/idempotencyKey"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/DatePollInput"},"example":{"kind":"regular","title":"Een extra bijeenkomst","options":[{"start":"2027-03-04T20:00:00+01:00","end":"2027-03-04T22:00:00+01:00","venue":"imelda"},{"start":"2027-03-05T20:00:00+01:00","end":"2027-03-05T22:00:00+01:00"}]}}}},"responses":{"201":{"description":"It was made.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/DatePoll"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/datePolls/dp-1","id":"dp-1","circle":"dijle-nete","kind":"regular","title":"Een extra bijeenkomst","options":[{"number":1,"start":"2027-03-04T20:00:00+01:00","end":"2027-03-04T22:00:00+01:00","venue":"imelda"},{"number":2,"start":"2027-03-05T20:00:00+01:00","end":"2027-03-05T22:00:00+01:00"}],"status":"open"}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/umbrellas/{umbrellaId}/datePollProposals":{"post":{"operationId":"proposeUmbrellaPollDates","tags":["meetings"],"summary":"Dates that the planner proposes for a poll of an umbrella","description":"Dates that keep the rules of the year, chosen so that most people find one that suits, and ranked as the results of a poll are: first by how many can come who still need an attendance, then by how many of everybody. What people said of their week stands for their answers; nobody is named, and figures of fewer than five who still need one are left out. Nothing is stored, and no key is asked: what is chosen of `options` (start, end, venue, online) is sent to `datePolls`. Without `from` and `through`: from the first day for which people can still be asked up to the end of the working year.","x-permission":"manageMeetings","security":[{"token":[]}],"parameters":[{"name":"umbrellaId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/PollDatesInput"},"example":{"kind":"umbrella","count":2,"from":"2027-02-01","through":"2027-03-31"}}}},"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/PollDates"},"example":{"umbrella":"koepel-vroedvrouwen","kind":"umbrella","year":2027,"from":"2027-02-01","through":"2027-03-31","asked":58,"known":43,"served":43,"options":[{"rank":1,"start":"2027-03-01T20:00:00+01:00","end":"2027-03-01T22:00:00+01:00","online":true,"needing":{"able":12,"can":8,"ifNeedBe":4,"cannot":2,"unanswered":6},"all":{"able":37,"can":21,"ifNeedBe":16,"cannot":6,"unanswered":15},"beforeNextBy":"needing_able","why":["Van de 20 die nog een keer moeten komen, kunnen er 12.","37 van de 58 kunnen, 16 daarvan als het moet.","6 kunnen niet, van 15 weten we het niet.","Staat voor de volgende: van wie nog moet komen, kan er 1 meer."]},{"rank":2,"start":"2027-03-11T20:00:00+01:00","end":"2027-03-11T22:00:00+01:00","online":true,"needing":{"able":11,"can":6,"ifNeedBe":5,"cannot":3,"unanswered":6},"all":{"able":31,"can":12,"ifNeedBe":19,"cannot":12,"unanswered":15},"why":["Van de 20 die nog een keer moeten komen, kunnen er 11.","31 van de 58 kunnen, 19 daarvan als het moet.","12 kunnen niet, van 15 weten we het niet."]}],"summary":["Deze 2 data passen bij wanneer mensen kunnen.","Iedereen van wie we het weten, kan op minstens 1 datum.","Van 15 weten we nog niet wanneer ze kunnen."]}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/meetings/{meetingId}":{"get":{"operationId":"getMeeting","tags":["meetings"],"summary":"A meeting","x-permission":"seeMeetings","security":[{"token":[]}],"parameters":[{"name":"meetingId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Meeting"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/meetings/b-1","id":"b-1","circle":"dijle-nete","kind":"regular","start":"2026-11-26T20:00:00+01:00","end":"2026-11-26T22:00:00+01:00","status":"planned","online":false}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"patch":{"operationId":"changeMeeting","tags":["meetings"],"summary":"Change, cancel, close or reopen a meeting","x-permission":"manageMeetings","security":[{"token":[]}],"parameters":[{"name":"meetingId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifMatch"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/MeetingPatch"},"example":{"status":"cancelled","reason":"Te weinig inschrijvingen"}},"application/merge-patch+json":{"schema":{"$ref":"#/components/schemas/MeetingPatch"}}}},"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Meeting"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/meetings/b-1","id":"b-1","circle":"dijle-nete","kind":"regular","start":"2026-11-26T20:00:00+01:00","end":"2026-11-26T22:00:00+01:00","status":"planned","online":false}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/meetings/{meetingId}/attendance":{"get":{"operationId":"getAttendance","tags":["meetings"],"summary":"The attendance sheet of a meeting","x-permission":"seeAttendance","security":[{"token":[]}],"parameters":[{"name":"meetingId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/AttendanceSheet"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/meetings/b-1/attendance","meeting":"b-1","extent":"all","attendance":[{"person":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters","status":"present","delegateFor":"de-wieg"}]}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"put":{"operationId":"recordAttendance","tags":["meetings"],"summary":"Save the whole attendance sheet","description":"What is given is what is stored: nobody without a line is absent. The version of a sheet on which nothing is recorded is 0.","x-permission":"keepAttendance","security":[{"token":[]}],"parameters":[{"name":"meetingId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifMatch"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/AttendanceSheetInput"},"example":{"attendance":[{"person":"p-aaaaaaaaaaaaaaaa","status":"present","delegateFor":"de-wieg"}]}}}},"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/AttendanceSheet"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/meetings/b-1/attendance","meeting":"b-1","extent":"all","attendance":[{"person":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters","status":"present","delegateFor":"de-wieg"}]}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/meetings/{meetingId}/sheetLinks":{"get":{"operationId":"listSheetLinks","tags":["meetings"],"summary":"The links to the sheet of a meeting","description":"Who holds one keeps this sheet and sees nothing else. Never their secrets.","x-permission":"keepAttendance","security":[{"token":[]}],"parameters":[{"name":"meetingId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/SheetLinks"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/meetings/b-1/sheetLinks/k-1","id":"k-1","meeting":"b-1","createdAt":"2026-11-22T20:00:00+01:00","expiresAt":"2026-12-06T20:00:00+01:00"}]}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"post":{"operationId":"createSheetLink","tags":["meetings"],"summary":"Make a link with which somebody keeps one sheet","description":"It works 14 days. The address is shown once and kept as a hash. No key is asked, since asking again makes another.","x-permission":"keepAttendance","security":[{"token":[]}],"parameters":[{"name":"meetingId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}}],"responses":{"201":{"description":"It was made.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/NewSheetLink"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/meetings/b-1/sheetLinks/k-1","id":"k-1","meeting":"b-1","createdAt":"2026-11-22T20:00:00+01:00","expiresAt":"2026-12-06T20:00:00+01:00","address":"https://kring.example.org/lijst/…"}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/meetings/{meetingId}/sheetLinks/{linkId}":{"delete":{"operationId":"revokeSheetLink","tags":["meetings"],"summary":"Take a link to a sheet back","description":"From now on it opens nothing.","x-permission":"keepAttendance","security":[{"token":[]}],"parameters":[{"name":"meetingId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"name":"linkId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}}],"responses":{"204":{"description":"Done; there is nothing to show.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/meetings/{meetingId}/invitations":{"post":{"operationId":"inviteByMail","tags":["meetings"],"summary":"Mail everybody who is invited a link to answer","description":"Whoever answered already, has no address, got the mail today or was reminded twice gets none, so no key is asked. Nobody is reminded while an earlier meeting of the circle waits to be filled in.","x-permission":"manageMeetings","security":[{"token":[]}],"parameters":[{"name":"meetingId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/InvitationMails"},"example":{"mails":12}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/meetings/{meetingId}/answers":{"get":{"operationId":"listAnswers","tags":["meetings"],"summary":"The answers to the invitation for a meeting","description":"All of them, with counts, for who prepares the meeting; her own and those of her practice for a member.","x-permission":"seeAnswers","security":[{"token":[]}],"parameters":[{"name":"meetingId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Answers"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/meetings/b-1/answers","meeting":"b-1","extent":"all","comes":0,"cannot":0,"colleagueComes":1,"unanswered":0,"answers":[{"href":"https://kring.example.org/api/kringwerking/v1/meetings/b-1/answers/p-aaaaaaaaaaaaaaaa","meeting":"b-1","person":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters","answer":"colleague_comes","colleague":"p-bbbbbbbbbbbbbbbb","start":"2026-11-26T20:00:00+01:00"}]}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/meetings/{meetingId}/answers/{personId}":{"get":{"operationId":"getAnswer","tags":["meetings"],"summary":"What somebody answered to an invitation","description":"Who did not answer has version 0 and no `answer`.","x-permission":"seeAnswers","security":[{"token":[]}],"parameters":[{"name":"meetingId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"name":"personId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Answer"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/meetings/b-1/answers/p-aaaaaaaaaaaaaaaa","meeting":"b-1","person":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters","answer":"colleague_comes","colleague":"p-bbbbbbbbbbbbbbbb","start":"2026-11-26T20:00:00+01:00"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"put":{"operationId":"answerInvitation","tags":["meetings"],"summary":"Answer an invitation","description":"Until the meeting begins, as often as one likes. An answer never becomes attendance.","x-permission":"answerInvitation","security":[{"token":[]}],"parameters":[{"name":"meetingId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"name":"personId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifMatch"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/AnswerInput"},"example":{"answer":"colleague_comes","colleague":"p-bbbbbbbbbbbbbbbb"}}}},"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Answer"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/meetings/b-1/answers/p-aaaaaaaaaaaaaaaa","meeting":"b-1","person":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters","answer":"colleague_comes","colleague":"p-bbbbbbbbbbbbbbbb","start":"2026-11-26T20:00:00+01:00"}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/datePolls/{datePollId}":{"get":{"operationId":"getDatePoll","tags":["meetings"],"summary":"A date poll","description":"Also for who holds the link to it.","x-permission":"seePolls","security":[{"token":[]}],"parameters":[{"name":"datePollId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/DatePoll"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/datePolls/dp-1","id":"dp-1","circle":"dijle-nete","kind":"regular","title":"Een extra bijeenkomst","options":[{"number":1,"start":"2027-03-04T20:00:00+01:00","end":"2027-03-04T22:00:00+01:00","venue":"imelda"},{"number":2,"start":"2027-03-05T20:00:00+01:00","end":"2027-03-05T22:00:00+01:00"}],"status":"open"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"patch":{"operationId":"changeDatePoll","tags":["meetings"],"summary":"Change a date poll, choose a date, or give it up","description":"Choosing a date (`status: closed` and `chosen`) makes the planned meeting in the same transaction. Whoever comes second gets a problem `pollClosed`. A date keeps its number and its moment; one without a number is a new one; one that is left out is taken away with its answers.","x-permission":"manageMeetings","security":[{"token":[]}],"parameters":[{"name":"datePollId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifMatch"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/DatePollPatch"},"example":{"status":"closed","chosen":2}},"application/merge-patch+json":{"schema":{"$ref":"#/components/schemas/DatePollPatch"}}}},"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/DatePoll"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/datePolls/dp-1","id":"dp-1","circle":"dijle-nete","kind":"regular","title":"Een extra bijeenkomst","options":[{"number":1,"start":"2027-03-04T20:00:00+01:00","end":"2027-03-04T22:00:00+01:00","venue":"imelda"},{"number":2,"start":"2027-03-05T20:00:00+01:00","end":"2027-03-05T22:00:00+01:00"}],"status":"closed","chosen":2,"meeting":"b-1"}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/datePolls/{datePollId}/results":{"get":{"operationId":"getDatePollResults","tags":["meetings"],"summary":"The dates of a poll, the best first","description":"First by how many could come who still need an attendance that the meeting would give (credited fewer than required in its year, and not on leave), then by how many of everybody. Counts for everybody it is for and for a link; names for who keeps the attendance of the circle or umbrella.","x-permission":"seePolls","security":[{"token":[]}],"parameters":[{"name":"datePollId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/DatePollResults"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/datePolls/dp-1/results","view":"names","poll":"dp-1","host":"Vroedvrouwenkring Dijle-Nete","status":"open","invited":3,"answered":1,"options":[{"rank":1,"number":1,"start":"2027-03-04T20:00:00+01:00","end":"2027-03-04T22:00:00+01:00","venue":"imelda","needing":{"able":1,"can":1,"ifNeedBe":0,"cannot":0,"unanswered":1},"all":{"able":1,"can":1,"ifNeedBe":0,"cannot":0,"unanswered":2},"beforeNextBy":"needing_can","personsNeeding":["p-aaaaaaaaaaaaaaaa","p-bbbbbbbbbbbbbbbb"],"why":["Van de 2 die nog een keer moeten komen, kan er 1.","1 van de 3 kan.","Van 2 weten we het niet.","Staat voor de volgende: van wie nog moet komen, kan er 1 meer zonder moeite."]},{"rank":2,"number":2,"start":"2027-03-05T20:00:00+01:00","end":"2027-03-05T22:00:00+01:00","needing":{"able":1,"can":0,"ifNeedBe":1,"cannot":0,"unanswered":1},"all":{"able":1,"can":0,"ifNeedBe":1,"cannot":0,"unanswered":2},"personsNeeding":["p-aaaaaaaaaaaaaaaa","p-bbbbbbbbbbbbbbbb"],"why":["Van de 2 die nog een keer moeten komen, kan er 1.","1 van de 3 kan, maar alleen als het moet.","Van 2 weten we het niet."]}],"answers":[{"href":"https://kring.example.org/api/kringwerking/v1/datePolls/dp-1/answers/p-aaaaaaaaaaaaaaaa","poll":"dp-1","person":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters","answers":[{"option":1,"answer":"can"},{"option":2,"answer":"if_need_be"}]}]}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/datePolls/{datePollId}/answers/{personId}":{"get":{"operationId":"getPollAnswer","tags":["meetings"],"summary":"What somebody answered to a date poll","description":"For herself, a colleague of her practice, who prepares the meeting, and who holds her link. Who did not answer has version 0.","x-permission":"seePolls","security":[{"token":[]}],"parameters":[{"name":"datePollId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"name":"personId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/PollAnswer"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/datePolls/dp-1/answers/p-aaaaaaaaaaaaaaaa","poll":"dp-1","person":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters","answers":[{"option":1,"answer":"can"},{"option":2,"answer":"if_need_be"}]}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"put":{"operationId":"answerDatePoll","tags":["meetings"],"summary":"Answer a date poll","description":"The whole answer, as often as one likes while the poll is open; also by link.","x-permission":"answerInvitation","security":[{"token":[]}],"parameters":[{"name":"datePollId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"name":"personId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifMatch"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/PollAnswerInput"},"example":{"answers":[{"option":1,"answer":"can"},{"option":2,"answer":"if_need_be"}]}}}},"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/PollAnswer"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/datePolls/dp-1/answers/p-aaaaaaaaaaaaaaaa","poll":"dp-1","person":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters","answers":[{"option":1,"answer":"can"},{"option":2,"answer":"if_need_be"}]}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/datePolls/{datePollId}/answerLinks":{"post":{"operationId":"createPollLink","tags":["meetings"],"summary":"Make a link by which somebody answers without signing in","description":"The secret is shown once and kept as a hash. It goes into `Authorization: Bearer`, never into an address; `/me` then tells which poll and answer it opens, and every other address answers 401. No key is asked: asking again makes another link, and the one before it no longer works.","x-permission":"manageMeetings","security":[{"token":[]}],"parameters":[{"name":"datePollId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/PollLinkInput"},"example":{"person":"p-aaaaaaaaaaaaaaaa"}}}},"responses":{"201":{"description":"It was made.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/PollLink"},"example":{"poll":"https://kring.example.org/api/kringwerking/v1/datePolls/dp-1","person":"p-aaaaaaaaaaaaaaaa","answer":"https://kring.example.org/api/kringwerking/v1/datePolls/dp-1/answers/p-aaaaaaaaaaaaaaaa","secret":"krw_poll_…"}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/persons":{"post":{"operationId":"createPerson","tags":["members"],"summary":"Record a person","x-permission":"recordPersons","security":[{"token":[]}],"parameters":[{"$ref":"#/components/parameters/idempotencyKey"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/PersonInput"},"example":{"givenName":"Noor","familyName":"Peeters","email":"noor@example.org","professions":["vroedvrouw"]}}}},"responses":{"201":{"description":"It was made.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Person"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa","id":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters","email":"noor@example.org","professions":["vroedvrouw"]}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/persons/{personId}":{"get":{"operationId":"getPerson","tags":["members"],"summary":"A person","x-permission":"seeNames","security":[{"token":[]}],"parameters":[{"name":"personId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Person"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa","id":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters","email":"noor@example.org","professions":["vroedvrouw"]}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"patch":{"operationId":"changePerson","tags":["members"],"summary":"Change the data of a person","x-permission":"changePerson","security":[{"token":[]}],"parameters":[{"name":"personId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifMatch"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/PersonPatch"},"example":{"phone":"0470 00 00 00"}},"application/merge-patch+json":{"schema":{"$ref":"#/components/schemas/PersonPatch"}}}},"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Person"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa","id":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters","email":"noor@example.org","professions":["vroedvrouw"]}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/persons/{personId}/availability":{"get":{"operationId":"getAvailability","tags":["members"],"summary":"When a person can come","description":"Seen and changed by the person alone: no chair, coordinator or administrator reads it. The planner uses it and tells numbers. Who never answered has version 0, and counts as unknown, not as able.","x-permission":"seeAvailability","security":[{"token":[]}],"parameters":[{"name":"personId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Availability"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa/availability","person":"p-aaaaaaaaaaaaaaaa","givenOn":"2026-11-22","weekly":[{"weekday":"monday","evening":"can"},{"weekday":"tuesday","midday":"if_need_be","evening":"can"},{"weekday":"friday","evening":"cannot"}],"exceptions":[{"from":"2026-12-20","to":"2027-01-04"},{"from":"2027-03-01","to":"2027-03-06","parts":["evening"]}]}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"put":{"operationId":"giveAvailability","tags":["members"],"summary":"Say when one can come","description":"The whole answer, in the place of the one before it; dated today, whatever day the body names. Earlier answers are kept as a prior.","x-permission":"giveAvailability","security":[{"token":[]}],"parameters":[{"name":"personId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifMatch"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/AvailabilityInput"},"example":{"weekly":[{"weekday":"monday","evening":"can"},{"weekday":"tuesday","midday":"if_need_be","evening":"can"},{"weekday":"friday","evening":"cannot"}],"exceptions":[{"from":"2026-12-20","to":"2027-01-04"},{"from":"2027-03-01","to":"2027-03-06","parts":["evening"]}]}}}},"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Availability"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa/availability","person":"p-aaaaaaaaaaaaaaaa","givenOn":"2026-11-22","weekly":[{"weekday":"monday","evening":"can"},{"weekday":"tuesday","midday":"if_need_be","evening":"can"},{"weekday":"friday","evening":"cannot"}],"exceptions":[{"from":"2026-12-20","to":"2027-01-04"},{"from":"2027-03-01","to":"2027-03-06","parts":["evening"]}]}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/practices":{"get":{"operationId":"listPractices","tags":["members"],"summary":"The practices","x-permission":"seePlaces","security":[{"token":[]}],"parameters":[{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Practices"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/practices/de-wieg","id":"de-wieg","name":"De Wieg","municipality":"bonheiden"}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"post":{"operationId":"createPractice","tags":["members"],"summary":"Record a practice","x-permission":"changePlaces","security":[{"token":[]}],"parameters":[{"$ref":"#/components/parameters/idempotencyKey"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/PracticeInput"},"example":{"name":"De Wieg","municipality":"bonheiden"}}}},"responses":{"201":{"description":"It was made.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Practice"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/practices/de-wieg","id":"de-wieg","name":"De Wieg","municipality":"bonheiden"}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/practices/{practiceId}":{"get":{"operationId":"getPractice","tags":["members"],"summary":"A practice","x-permission":"seePlaces","security":[{"token":[]}],"parameters":[{"name":"practiceId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Practice"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/practices/de-wieg","id":"de-wieg","name":"De Wieg","municipality":"bonheiden"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"patch":{"operationId":"changePractice","tags":["members"],"summary":"Correct a practice","x-permission":"changePlaces","security":[{"token":[]}],"parameters":[{"name":"practiceId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifMatch"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/PracticePatch"},"example":{"name":"De Nieuwe Wieg"}},"application/merge-patch+json":{"schema":{"$ref":"#/components/schemas/PracticePatch"}}}},"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Practice"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/practices/de-wieg","id":"de-wieg","name":"De Wieg","municipality":"bonheiden"}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/venues":{"get":{"operationId":"listVenues","tags":["meetings"],"summary":"The venues","x-permission":"seePlaces","security":[{"token":[]}],"parameters":[{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Venues"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/venues/wijkhuis","id":"wijkhuis","name":"Wijkhuis","address":"Dorp 1","capacity":30}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"post":{"operationId":"createVenue","tags":["meetings"],"summary":"Record a venue","x-permission":"changePlaces","security":[{"token":[]}],"parameters":[{"$ref":"#/components/parameters/idempotencyKey"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/VenueInput"},"example":{"name":"Wijkhuis","address":"Dorp 1","capacity":30}}}},"responses":{"201":{"description":"It was made.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Venue"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/venues/wijkhuis","id":"wijkhuis","name":"Wijkhuis","address":"Dorp 1","capacity":30}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/venues/{venueId}":{"get":{"operationId":"getVenue","tags":["meetings"],"summary":"A venue","x-permission":"seePlaces","security":[{"token":[]}],"parameters":[{"name":"venueId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Venue"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/venues/wijkhuis","id":"wijkhuis","name":"Wijkhuis","address":"Dorp 1","capacity":30}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"patch":{"operationId":"changeVenue","tags":["meetings"],"summary":"Correct a venue","x-permission":"changePlaces","security":[{"token":[]}],"parameters":[{"name":"venueId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifMatch"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/VenuePatch"},"example":{"capacity":40}},"application/merge-patch+json":{"schema":{"$ref":"#/components/schemas/VenuePatch"}}}},"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Venue"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/venues/wijkhuis","id":"wijkhuis","name":"Wijkhuis","address":"Dorp 1","capacity":30}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/waivers":{"get":{"operationId":"listWaivers","tags":["circles"],"summary":"The waivers of a circle","x-permission":"seeWaivers","security":[{"token":[]}],"parameters":[{"$ref":"#/components/parameters/circle"},{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Waivers"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/waivers/v-1","id":"v-1","circle":"dijle-nete","requirement":"hospital_consultation","year":2026,"reason":"Het ziekenhuis fuseert.","grantedBy":"p-coordinator"}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"post":{"operationId":"grantWaiver","tags":["circles"],"summary":"Grant a waiver","x-permission":"grantWaiver","security":[{"token":[]}],"parameters":[{"$ref":"#/components/parameters/idempotencyKey"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/WaiverInput"},"example":{"circle":"dijle-nete","requirement":"hospital_consultation","year":2026,"reason":"Het ziekenhuis fuseert."}}}},"responses":{"201":{"description":"It was made.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Waiver"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/waivers/v-1","id":"v-1","circle":"dijle-nete","requirement":"hospital_consultation","year":2026,"reason":"Het ziekenhuis fuseert.","grantedBy":"p-coordinator"}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/waivers/{waiverId}":{"get":{"operationId":"getWaiver","tags":["circles"],"summary":"A waiver","x-permission":"seeWaivers","security":[{"token":[]}],"parameters":[{"name":"waiverId","in":"path","required":true,"schema":{"type":"string","pattern":"^v-[1-9][0-9]*$"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Waiver"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/waivers/v-1","id":"v-1","circle":"dijle-nete","requirement":"hospital_consultation","year":2026,"reason":"Het ziekenhuis fuseert.","grantedBy":"p-coordinator"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"patch":{"operationId":"changeWaiver","tags":["circles"],"summary":"Correct the reason of a waiver","x-permission":"grantWaiver","security":[{"token":[]}],"parameters":[{"name":"waiverId","in":"path","required":true,"schema":{"type":"string","pattern":"^v-[1-9][0-9]*$"}},{"$ref":"#/components/parameters/ifMatch"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/WaiverPatch"},"example":{"reason":"Het ziekenhuis fuseert; overleg in 2027."}},"application/merge-patch+json":{"schema":{"$ref":"#/components/schemas/WaiverPatch"}}}},"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Waiver"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/waivers/v-1","id":"v-1","circle":"dijle-nete","requirement":"hospital_consultation","year":2026,"reason":"Het ziekenhuis fuseert.","grantedBy":"p-coordinator"}}}},"default":{"$ref":"#/components/responses/Problem"}}},"delete":{"operationId":"withdrawWaiver","tags":["circles"],"summary":"Take a waiver back","x-permission":"grantWaiver","security":[{"token":[]}],"parameters":[{"name":"waiverId","in":"path","required":true,"schema":{"type":"string","pattern":"^v-[1-9][0-9]*$"}},{"$ref":"#/components/parameters/ifMatch"}],"responses":{"204":{"description":"Done; there is nothing to show.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/signals":{"get":{"operationId":"listSignals","tags":["signals"],"summary":"The signals of a circle, or to a zone: exactly one is asked","x-permission":"seeSignals","security":[{"token":[]}],"parameters":[{"$ref":"#/components/parameters/circleOptional"},{"$ref":"#/components/parameters/zoneOptional"},{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Signals"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/signals/s-1","id":"s-1","circle":"dijle-nete","zone":"mechelen-katelijne","raisedOn":"2026-11-22","subject":"Wachttijd kraamzorg","text":"Gezinnen wachten nu zes weken.","status":"open"}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"post":{"operationId":"raiseSignal","tags":["signals"],"summary":"Tell the care council of a zone something","x-permission":"raiseSignal","security":[{"token":[]}],"parameters":[{"$ref":"#/components/parameters/idempotencyKey"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/SignalInput"},"example":{"circle":"dijle-nete","zone":"mechelen-katelijne","subject":"Wachttijd kraamzorg","text":"Gezinnen wachten nu zes weken."}}}},"responses":{"201":{"description":"It was made.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Signal"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/signals/s-1","id":"s-1","circle":"dijle-nete","zone":"mechelen-katelijne","raisedOn":"2026-11-22","subject":"Wachttijd kraamzorg","text":"Gezinnen wachten nu zes weken.","status":"open"}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/signals/{signalId}":{"get":{"operationId":"getSignal","tags":["signals"],"summary":"A signal","x-permission":"seeSignals","security":[{"token":[]}],"parameters":[{"name":"signalId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Signal"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/signals/s-1","id":"s-1","circle":"dijle-nete","zone":"mechelen-katelijne","raisedOn":"2026-11-22","subject":"Wachttijd kraamzorg","text":"Gezinnen wachten nu zes weken.","status":"open"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"patch":{"operationId":"changeSignal","tags":["signals"],"summary":"Answer a signal, or change its words","x-permission":"answerSignal","security":[{"token":[]}],"parameters":[{"name":"signalId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifMatch"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/SignalPatch"},"example":{"status":"answered","answer":"We nemen dit op met het expertisecentrum."}},"application/merge-patch+json":{"schema":{"$ref":"#/components/schemas/SignalPatch"}}}},"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Signal"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/signals/s-1","id":"s-1","circle":"dijle-nete","zone":"mechelen-katelijne","raisedOn":"2026-11-22","subject":"Wachttijd kraamzorg","text":"Gezinnen wachten nu zes weken.","status":"open"}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/findings":{"get":{"operationId":"listFindings","tags":["signals"],"summary":"What the care council of a zone found out","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"$ref":"#/components/parameters/zone"},{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Findings"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/findings/f-1","id":"f-1","zone":"bonstato","profession":"podoloog","on":"2026-11-22","finding":"none"}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"post":{"operationId":"noteFinding","tags":["signals"],"summary":"Note that there is no circle","x-permission":"noteFinding","security":[{"token":[]}],"parameters":[{"$ref":"#/components/parameters/idempotencyKey"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/FindingInput"},"example":{"zone":"bonstato","profession":"podoloog"}}}},"responses":{"201":{"description":"It was made.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Finding"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/findings/f-1","id":"f-1","zone":"bonstato","profession":"podoloog","on":"2026-11-22","finding":"none"}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/findings/{findingId}":{"get":{"operationId":"getFinding","tags":["signals"],"summary":"A finding","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"name":"findingId","in":"path","required":true,"schema":{"type":"string","pattern":"^f-[1-9][0-9]*$"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Finding"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/findings/f-1","id":"f-1","zone":"bonstato","profession":"podoloog","on":"2026-11-22","finding":"none"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"patch":{"operationId":"changeFinding","tags":["signals"],"summary":"Correct a finding","x-permission":"noteFinding","security":[{"token":[]}],"parameters":[{"name":"findingId","in":"path","required":true,"schema":{"type":"string","pattern":"^f-[1-9][0-9]*$"}},{"$ref":"#/components/parameters/ifMatch"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/FindingPatch"},"example":{"note":"Nagevraagd bij de beroepsvereniging."}},"application/merge-patch+json":{"schema":{"$ref":"#/components/schemas/FindingPatch"}}}},"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Finding"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/findings/f-1","id":"f-1","zone":"bonstato","profession":"podoloog","on":"2026-11-22","finding":"none"}}}},"default":{"$ref":"#/components/responses/Problem"}}},"delete":{"operationId":"withdrawFinding","tags":["signals"],"summary":"Take a finding back","x-permission":"noteFinding","security":[{"token":[]}],"parameters":[{"name":"findingId","in":"path","required":true,"schema":{"type":"string","pattern":"^f-[1-9][0-9]*$"}},{"$ref":"#/components/parameters/ifMatch"}],"responses":{"204":{"description":"Done; there is nothing to show.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/workforce":{"get":{"operationId":"listWorkforce","tags":["signals"],"summary":"Estimates of how many practise in a zone","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"$ref":"#/components/parameters/zone"},{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/WorkforceFigures"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/workforce/w-1","id":"w-1","zone":"bonstato","profession":"vroedvrouw","year":2026,"count":24,"source":"Kadaster van de zorgberoepen"}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"post":{"operationId":"noteWorkforce","tags":["signals"],"summary":"Note an estimate","x-permission":"noteFinding","security":[{"token":[]}],"parameters":[{"$ref":"#/components/parameters/idempotencyKey"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/WorkforceInput"},"example":{"zone":"bonstato","profession":"vroedvrouw","year":2026,"count":24,"source":"Kadaster van de zorgberoepen"}}}},"responses":{"201":{"description":"It was made.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Workforce"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/workforce/w-1","id":"w-1","zone":"bonstato","profession":"vroedvrouw","year":2026,"count":24,"source":"Kadaster van de zorgberoepen"}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/workforce/{workforceId}":{"get":{"operationId":"getWorkforce","tags":["signals"],"summary":"An estimate","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"name":"workforceId","in":"path","required":true,"schema":{"type":"string","pattern":"^w-[1-9][0-9]*$"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Workforce"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/workforce/w-1","id":"w-1","zone":"bonstato","profession":"vroedvrouw","year":2026,"count":24,"source":"Kadaster van de zorgberoepen"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"patch":{"operationId":"changeWorkforce","tags":["signals"],"summary":"Correct an estimate","x-permission":"noteFinding","security":[{"token":[]}],"parameters":[{"name":"workforceId","in":"path","required":true,"schema":{"type":"string","pattern":"^w-[1-9][0-9]*$"}},{"$ref":"#/components/parameters/ifMatch"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/WorkforcePatch"},"example":{"count":26}},"application/merge-patch+json":{"schema":{"$ref":"#/components/schemas/WorkforcePatch"}}}},"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Workforce"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/workforce/w-1","id":"w-1","zone":"bonstato","profession":"vroedvrouw","year":2026,"count":24,"source":"Kadaster van de zorgberoepen"}}}},"default":{"$ref":"#/components/responses/Problem"}}},"delete":{"operationId":"withdrawWorkforce","tags":["signals"],"summary":"Take an estimate back","x-permission":"noteFinding","security":[{"token":[]}],"parameters":[{"name":"workforceId","in":"path","required":true,"schema":{"type":"string","pattern":"^w-[1-9][0-9]*$"}},{"$ref":"#/components/parameters/ifMatch"}],"responses":{"204":{"description":"Done; there is nothing to show.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/imports":{"post":{"operationId":"createImport","tags":["exchange"],"summary":"Bring a whole network in","description":"Whole or not at all; a second import of the same document changes nothing. Follow the task to its result.","x-permission":"administer","security":[{"token":[]}],"parameters":[{"$ref":"#/components/parameters/dryRun"},{"$ref":"#/components/parameters/idempotencyKey"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Network"},"example":{"format":"kring/1"}}}},"responses":{"202":{"description":"It was begun.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Task"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/tasks/1f0d3c56-5f64-4b52-9a7e-0a3a4d2f7b11","id":"1f0d3c56-5f64-4b52-9a7e-0a3a4d2f7b11","status":"running"}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/tasks/{taskId}":{"get":{"operationId":"getTask","tags":["exchange"],"summary":"How far a task is","x-permission":"administer","security":[{"token":[]}],"parameters":[{"name":"taskId","in":"path","required":true,"schema":{"type":"string"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Task"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/tasks/1f0d3c56-5f64-4b52-9a7e-0a3a4d2f7b11","id":"1f0d3c56-5f64-4b52-9a7e-0a3a4d2f7b11","status":"running"}}}},"304":{"description":"It is as the caller has it."},"303":{"description":"It is over; the result is elsewhere.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Task"}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/imports/{importId}":{"get":{"operationId":"getImport","tags":["exchange"],"summary":"What an import did","x-permission":"administer","security":[{"token":[]}],"parameters":[{"name":"importId","in":"path","required":true,"schema":{"type":"string"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Import"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/imports/1f0d3c56-5f64-4b52-9a7e-0a3a4d2f7b11","id":"1f0d3c56-5f64-4b52-9a7e-0a3a4d2f7b11","status":"done","dryRun":false,"lists":{"zones":{"new":60,"changed":0,"same":0}}}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/circles/{circleId}/status":{"get":{"operationId":"getCircleStatus","tags":["reports"],"summary":"How a circle stands","description":"Numbers of people are bands without a token, exact from five up for care councils, exact with every meeting for its own people.","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/asOf"},{"$ref":"#/components/parameters/year"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/CircleStatus"},"example":{"view":"open","href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/status","circle":"dijle-nete","name":"Vroedvrouwenkring Dijle-Nete","asOf":"2026-11-22","year":2026,"firstDay":"2026-01-01","lastDay":"2026-12-31","rule":{"href":"https://kring.example.org/api/kringwerking/v1/rules/vbov-vroedvrouwenkring","id":"vbov-vroedvrouwenkring","name":{"nl":"Vroedvrouwenkring (VBOV)"},"validFrom":"2015-01-01"},"state":"at_risk","requirements":[{"id":"meetings","type":"event_count","mandatory":true,"state":"at_risk","waived":false,"source":"training-slides-kringwerking","required":4,"done":2,"planned":1,"unrecorded":0,"tooShort":1,"due":3,"toPlan":1,"planBy":"2026-12-31"}],"advice":[],"unrecordedMeetings":0,"memberCount":{"text":"40–79","from":40,"to":79}}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/circles/{circleId}/attendance":{"get":{"operationId":"getCircleAttendance","tags":["reports"],"summary":"How the members of a circle stand","x-permission":"seeAttendance","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/asOf"},{"$ref":"#/components/parameters/year"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/CircleAttendance"},"example":{"view":"all","href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete/attendance","circle":"dijle-nete","name":"Vroedvrouwenkring Dijle-Nete","asOf":"2026-11-22","year":2026,"firstDay":"2026-01-01","lastDay":"2026-12-31","rule":{"href":"https://kring.example.org/api/kringwerking/v1/rules/vbov-vroedvrouwenkring","id":"vbov-vroedvrouwenkring","name":{"nl":"Vroedvrouwenkring (VBOV)"},"validFrom":"2015-01-01"},"members":[{"person":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters","requirement":"attendance","state":"on_track","required":2,"credited":1,"attended":1,"represented":0,"unknown":0,"remaining":2,"activeDays":365,"meetings":[{"meeting":"b-1","date":"2026-11-26","presence":"remaining"}]}]}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/persons/{personId}/attendance":{"get":{"operationId":"getPersonAttendance","tags":["reports"],"summary":"How a person stands in every circle of hers","x-permission":"seeAttendance","security":[{"token":[]}],"parameters":[{"name":"personId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/asOf"},{"$ref":"#/components/parameters/year"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/PersonAttendance"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa/attendance","person":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters","circles":[{"circle":"dijle-nete","name":"Vroedvrouwenkring Dijle-Nete","asOf":"2026-11-22","year":2026,"firstDay":"2026-01-01","lastDay":"2026-12-31","rule":{"href":"https://kring.example.org/api/kringwerking/v1/rules/vbov-vroedvrouwenkring","id":"vbov-vroedvrouwenkring","name":{"nl":"Vroedvrouwenkring (VBOV)"},"validFrom":"2015-01-01"},"lines":[{"requirement":"attendance","state":"on_track","required":2,"credited":1,"attended":1,"represented":0,"unknown":0,"remaining":2,"activeDays":365,"meetings":[{"meeting":"b-1","date":"2026-11-26","presence":"remaining"}]}]}]}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/persons/{personId}/dataExport":{"get":{"operationId":"exportPersonData","tags":["members"],"summary":"Everything that is kept about oneself","description":"For the person herself only. That it was asked for is written in the log of changes.","x-permission":"exportOwnData","security":[{"token":[]}],"parameters":[{"name":"personId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/DataExport"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/persons/p-aaaaaaaaaaaaaaaa/dataExport","person":{"id":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters"},"memberships":[{"circle":"dijle-nete","person":"p-aaaaaaaaaaaaaaaa","from":"2021-01-01"}],"offices":[],"leaves":[],"attendance":[{"meeting":"b-1","person":"p-aaaaaaaaaaaaaaaa","status":"present"}],"answers":[],"pollAnswers":[],"availabilities":[],"initiatives":[],"sessions":[{"device":"Firefox op Linux","from":"2026-11-22T20:00:00+01:00"}],"log":[{"number":12,"moment":"2026-11-22T20:00:00+01:00","actor":"zelf","action":"changePerson","kind":"person"}],"looksThroughBrokenGlass":[]}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/umbrellas/{umbrellaId}/status":{"get":{"operationId":"getUmbrellaStatus","tags":["reports"],"summary":"How an umbrella stands","x-permission":"reportUmbrella","security":[{"token":[]}],"parameters":[{"name":"umbrellaId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/asOf"},{"$ref":"#/components/parameters/year"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/UmbrellaStatus"},"example":{"view":"numbers","href":"https://kring.example.org/api/kringwerking/v1/umbrellas/koepel-vroedvrouwen/status","umbrella":"koepel-vroedvrouwen","asOf":"2026-11-22","year":2026,"firstDay":"2026-01-01","lastDay":"2026-12-31","rule":{"href":"https://kring.example.org/api/kringwerking/v1/rules/vbov-vroedvrouwenkring","id":"vbov-vroedvrouwenkring","name":{"nl":"Vroedvrouwenkring (VBOV)"},"validFrom":"2015-01-01"},"unrecordedMeetings":0,"circles":[{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete","circle":"dijle-nete","name":"Vroedvrouwenkring Dijle-Nete","represented":2,"held":2}]}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/zones/{zoneId}/professions":{"get":{"operationId":"getZoneStatus","tags":["reports"],"summary":"How all professions stand in a zone","description":"What a care council asks most; cheap to ask again with `If-None-Match`.","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"name":"zoneId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/asOf"},{"$ref":"#/components/parameters/year"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ZoneStatus"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/zones/mechelen-katelijne/professions","zone":"mechelen-katelijne","name":{"nl":"Mechelen-Katelijne"},"asOf":"2026-11-22","year":2026,"lastDay":"2026-11-22","professions":[{"profession":"vroedvrouw","name":{"nl":"vroedvrouw"},"state":"organised","coverage":{"covered":4,"total":4},"circles":[{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete","circle":"dijle-nete","name":"Vroedvrouwenkring Dijle-Nete","state":"organised"}],"membersFromZone":{"text":"10–19","from":10,"to":19}}]}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/regionalZones/{regionalZoneId}/professions":{"get":{"operationId":"getRegionalZoneStatus","tags":["reports"],"summary":"How all professions stand in the zones of a regional care zone","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"name":"regionalZoneId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/asOf"},{"$ref":"#/components/parameters/year"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/TerritoryStatus"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/flanders/professions","asOf":"2026-11-22","year":2026,"lastDay":"2026-11-22","zones":[{"href":"https://kring.example.org/api/kringwerking/v1/zones/mechelen-katelijne/professions","zone":"mechelen-katelijne","name":{"nl":"Mechelen-Katelijne"},"professions":[{"profession":"vroedvrouw","name":{"nl":"vroedvrouw"},"state":"organised","coverage":{"covered":4,"total":4},"circles":[{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete","circle":"dijle-nete","name":"Vroedvrouwenkring Dijle-Nete","state":"organised"}],"membersFromZone":{"text":"10–19","from":10,"to":19}}]}],"professions":[{"profession":"vroedvrouw","name":{"nl":"vroedvrouw"},"states":[{"state":"organised","zones":5}]}]}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/flanders/professions":{"get":{"operationId":"getFlandersStatus","tags":["reports"],"summary":"How all professions stand in all zones","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"$ref":"#/components/parameters/asOf"},{"$ref":"#/components/parameters/year"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/TerritoryStatus"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/flanders/professions","asOf":"2026-11-22","year":2026,"lastDay":"2026-11-22","zones":[{"href":"https://kring.example.org/api/kringwerking/v1/zones/mechelen-katelijne/professions","zone":"mechelen-katelijne","name":{"nl":"Mechelen-Katelijne"},"professions":[{"profession":"vroedvrouw","name":{"nl":"vroedvrouw"},"state":"organised","coverage":{"covered":4,"total":4},"circles":[{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete","circle":"dijle-nete","name":"Vroedvrouwenkring Dijle-Nete","state":"organised"}],"membersFromZone":{"text":"10–19","from":10,"to":19}}]}],"professions":[{"profession":"vroedvrouw","name":{"nl":"vroedvrouw"},"states":[{"state":"organised","zones":5}]}]}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/professions/{professionId}/zones":{"get":{"operationId":"getProfessionStatus","tags":["reports"],"summary":"How a profession stands in all zones","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"name":"professionId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/asOf"},{"$ref":"#/components/parameters/year"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ProfessionStatus"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/professions/vroedvrouw/zones","profession":"vroedvrouw","name":{"nl":"vroedvrouw"},"states":[{"state":"organised","zones":5}],"asOf":"2026-11-22","year":2026,"lastDay":"2026-11-22","zones":[{"href":"https://kring.example.org/api/kringwerking/v1/zones/mechelen-katelijne/professions","zone":"mechelen-katelijne","name":{"nl":"Mechelen-Katelijne"},"state":"organised","coverage":{"covered":4,"total":4},"circles":[{"href":"https://kring.example.org/api/kringwerking/v1/circles/dijle-nete","circle":"dijle-nete","name":"Vroedvrouwenkring Dijle-Nete","state":"organised"}],"membersFromZone":{"text":"10–19","from":10,"to":19}}]}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/rules":{"get":{"operationId":"listRules","tags":["rules"],"summary":"The rule sets","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/RuleSets"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/rules/vbov-vroedvrouwenkring","id":"vbov-vroedvrouwenkring","name":{"nl":"Vroedvrouwenkring (VBOV)"},"professions":["vroedvrouw"],"versions":[{"validFrom":"2015-01-01"}]}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/rules/{ruleId}":{"get":{"operationId":"getRule","tags":["rules"],"summary":"A rule set, with the documents it rests on","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"name":"ruleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/RuleSet"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/rules/vbov-vroedvrouwenkring","id":"vbov-vroedvrouwenkring","name":{"nl":"Vroedvrouwenkring (VBOV)"},"professions":["vroedvrouw"],"versions":[{"validFrom":"2015-01-01","yearStarts":"01-01","startupMonths":12,"dormantAfterMonths":12,"requirements":[{"id":"meetings","type":"event_count","mandatory":true,"kinds":["activity","regular"],"perYear":4,"minimumMinutes":120,"source":"training-slides-kringwerking"}]}]}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/refData/professions":{"get":{"operationId":"listReferenceProfessions","tags":["refData"],"summary":"The professions","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Professions"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/professions/vroedvrouw","id":"vroedvrouw","name":{"nl":"vroedvrouw"},"namePlural":{"nl":"vroedvrouwen"},"cluster":"gezondheidszorg"}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/refData/legalForms":{"get":{"operationId":"listLegalForms","tags":["refData"],"summary":"The legalForms","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Words"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/refData/legalForms#nonprofit","id":"nonprofit","name":{"nl":"vzw"}}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/refData/meetingKinds":{"get":{"operationId":"listMeetingKinds","tags":["refData"],"summary":"The meetingKinds","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Words"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/refData/legalForms#nonprofit","id":"nonprofit","name":{"nl":"vzw"}}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/refData/attendanceStatuses":{"get":{"operationId":"listAttendanceStatuses","tags":["refData"],"summary":"The attendanceStatuses","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Words"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/refData/legalForms#nonprofit","id":"nonprofit","name":{"nl":"vzw"}}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/refData/officeKinds":{"get":{"operationId":"listOfficeKinds","tags":["refData"],"summary":"The officeKinds","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Words"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/refData/legalForms#nonprofit","id":"nonprofit","name":{"nl":"vzw"}}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/refData/answerKinds":{"get":{"operationId":"listAnswerKinds","tags":["refData"],"summary":"What can be answered to an invitation","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Words"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/refData/answerKinds#comes","id":"comes","name":{"nl":"ik kom"}}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/refData/availabilityLevels":{"get":{"operationId":"listAvailabilityLevels","tags":["refData"],"summary":"Whether somebody can come: the words","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Words"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/refData/availabilityLevels#can","id":"can","name":{"nl":"kan"}}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/refData/dayParts":{"get":{"operationId":"listDayParts","tags":["refData"],"summary":"The parts of a day in which circles meet, with their hours","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/DayParts"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/refData/dayParts#evening","id":"evening","name":{"nl":"avond"},"from":"19:30","to":"22:00"}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/refData/circleStates":{"get":{"operationId":"listCircleStates","tags":["refData"],"summary":"The circleStates","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Words"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/refData/legalForms#nonprofit","id":"nonprofit","name":{"nl":"vzw"}}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/refData/requirementStates":{"get":{"operationId":"listRequirementStates","tags":["refData"],"summary":"The requirementStates","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Words"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/refData/legalForms#nonprofit","id":"nonprofit","name":{"nl":"vzw"}}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/refData/problemTypes":{"get":{"operationId":"listProblemTypes","tags":["refData"],"summary":"The kinds of problem","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ProblemTypePages"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/refData/problemTypes/staleVersion","id":"staleVersion","type":"urn:problem-type:kringwerking:staleVersion","status":412,"title":"Stale Version","description":{"nl":"Iemand anders heeft dit intussen gewijzigd. Haal de nieuwe versie op en probeer opnieuw."}}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/refData/problemTypes/{problemType}":{"get":{"operationId":"getProblemType","tags":["refData"],"summary":"A kind of problem","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"name":"problemType","in":"path","required":true,"schema":{"type":"string"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ProblemTypePage"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/refData/problemTypes/staleVersion","id":"staleVersion","type":"urn:problem-type:kringwerking:staleVersion","status":412,"title":"Stale Version","description":{"nl":"Iemand anders heeft dit intussen gewijzigd. Haal de nieuwe versie op en probeer opnieuw."}}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/me":{"get":{"operationId":"getMe","tags":["service"],"summary":"Who am I here","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Me"},"example":{"kind":"careCouncil","roles":["careCouncil","open"],"zones":["mechelen-katelijne"]}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/health":{"get":{"operationId":"getHealth","tags":["service"],"summary":"Is the service there","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Health"},"example":{"status":"UP"}}}},"304":{"description":"It is as the caller has it."},"503":{"description":"It is not.","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Health"}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/doc/openapi.yaml":{"get":{"operationId":"getDocument","tags":["service"],"summary":"This document as YAML","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/yaml":{"schema":{"type":"object"},"example":{"openapi":"3.0.3"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/doc/openapi.json":{"get":{"operationId":"getDocumentAsJSON","tags":["service"],"summary":"This document as JSON","x-permission":"seeStates","security":[{},{"token":[]}],"parameters":[{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"type":"object"},"example":{"openapi":"3.0.3"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/circles/{circleId}/plans":{"get":{"operationId":"listCirclePlans","tags":["plans"],"summary":"The plans of a circle","x-permission":"makePlans","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Plans"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/plans/plan-aaaaaaaaaaaaaaaa","id":"plan-aaaaaaaaaaaaaaaa","year":2027,"status":"proposed","asOf":"2026-11-22"}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"post":{"operationId":"planCircleYear","tags":["plans"],"summary":"Propose a year","description":"Dates and places for all meetings that the rules still ask for, with reasons. Nothing is planned until the plan is adopted.","x-permission":"makePlans","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/idempotencyKey"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/PlanInput"},"example":{"year":2027,"items":["meetings"],"pins":[{"row":"new-meetings-1","start":"2027-03-11T20:00:00+01:00","venue":"imelda"}]}}}},"responses":{"201":{"description":"It was made.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Plan"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/plans/plan-aaaaaaaaaaaaaaaa","id":"plan-aaaaaaaaaaaaaaaa","status":"proposed","factsMoved":false,"circle":"dijle-nete","year":2027,"firstDay":"2027-01-01","lastDay":"2027-12-31","asOf":"2026-11-22","cost":612,"lowerBound":612,"proved":true,"terms":{"attendance":560,"gap":52},"coverage":{"target":2,"known":30,"unknownMembers":15,"short":1,"beyondReach":0,"favoured":4,"favouredReached":4},"summary":["Het plan voor 2027 telt 1 vergadering."],"rows":[{"id":"new-meetings-1","requirement":"meetings","kind":"regular","minutes":120,"pinned":false,"slot":{"date":"2027-03-11","part":"evening","start":"2027-03-11T20:00:00+01:00","end":"2027-03-11T22:00:00+01:00","venue":"imelda","online":false},"turnout":{"asked":57,"able":36,"ifNeedBe":5,"unable":6,"unknown":15},"terms":{"attendance":140},"alternatives":[{"slot":{"date":"2027-03-10","part":"evening","start":"2027-03-10T20:00:00+01:00","end":"2027-03-10T22:00:00+01:00","venue":"imelda","online":false},"turnout":{"asked":57,"able":34,"ifNeedBe":4,"unable":8,"unknown":15},"difference":20,"terms":{"attendance":20}}],"rejections":[],"why":["36 van de 57 kunnen, 4 daarvan als het moet.","6 kunnen niet, van 15 weten we het niet.","Volgende beste: wo 10 maart, 20 uur (34 kunnen).","Maar dan kunnen er 2 minder."]}]}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/umbrellas/{umbrellaId}/plans":{"get":{"operationId":"listUmbrellaPlans","tags":["plans"],"summary":"The plans of an umbrella","x-permission":"makePlans","security":[{"token":[]}],"parameters":[{"name":"umbrellaId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Plans"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/plans/plan-aaaaaaaaaaaaaaaa","id":"plan-aaaaaaaaaaaaaaaa","year":2027,"status":"proposed","asOf":"2026-11-22"}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"post":{"operationId":"planUmbrellaYear","tags":["plans"],"summary":"Propose a year","description":"Dates and places for all meetings that the rules still ask for, with reasons. Nothing is planned until the plan is adopted.","x-permission":"makePlans","security":[{"token":[]}],"parameters":[{"name":"umbrellaId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/idempotencyKey"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/PlanInput"},"example":{"year":2027}}}},"responses":{"201":{"description":"It was made.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Plan"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/plans/plan-aaaaaaaaaaaaaaaa","id":"plan-aaaaaaaaaaaaaaaa","status":"proposed","factsMoved":false,"circle":"dijle-nete","year":2027,"firstDay":"2027-01-01","lastDay":"2027-12-31","asOf":"2026-11-22","cost":612,"lowerBound":612,"proved":true,"terms":{"attendance":560,"gap":52},"coverage":{"target":2,"known":30,"unknownMembers":15,"short":1,"beyondReach":0,"favoured":4,"favouredReached":4},"summary":["Het plan voor 2027 telt 1 vergadering."],"rows":[{"id":"new-meetings-1","requirement":"meetings","kind":"regular","minutes":120,"pinned":false,"slot":{"date":"2027-03-11","part":"evening","start":"2027-03-11T20:00:00+01:00","end":"2027-03-11T22:00:00+01:00","venue":"imelda","online":false},"turnout":{"asked":57,"able":36,"ifNeedBe":5,"unable":6,"unknown":15},"terms":{"attendance":140},"alternatives":[{"slot":{"date":"2027-03-10","part":"evening","start":"2027-03-10T20:00:00+01:00","end":"2027-03-10T22:00:00+01:00","venue":"imelda","online":false},"turnout":{"asked":57,"able":34,"ifNeedBe":4,"unable":8,"unknown":15},"difference":20,"terms":{"attendance":20}}],"rejections":[],"why":["36 van de 57 kunnen, 4 daarvan als het moet.","6 kunnen niet, van 15 weten we het niet.","Volgende beste: wo 10 maart, 20 uur (34 kunnen).","Maar dan kunnen er 2 minder."]}]}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/plans/{planId}":{"get":{"operationId":"getPlan","tags":["plans"],"summary":"A plan, with its reasons as the facts are now","description":"Nobody is named in it, whoever looks.","x-permission":"makePlans","security":[{"token":[]}],"parameters":[{"name":"planId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Plan"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/plans/plan-aaaaaaaaaaaaaaaa","id":"plan-aaaaaaaaaaaaaaaa","status":"proposed","factsMoved":false,"circle":"dijle-nete","year":2027,"firstDay":"2027-01-01","lastDay":"2027-12-31","asOf":"2026-11-22","cost":612,"lowerBound":612,"proved":true,"terms":{"attendance":560,"gap":52},"coverage":{"target":2,"known":30,"unknownMembers":15,"short":1,"beyondReach":0,"favoured":4,"favouredReached":4},"summary":["Het plan voor 2027 telt 1 vergadering."],"rows":[{"id":"new-meetings-1","requirement":"meetings","kind":"regular","minutes":120,"pinned":false,"slot":{"date":"2027-03-11","part":"evening","start":"2027-03-11T20:00:00+01:00","end":"2027-03-11T22:00:00+01:00","venue":"imelda","online":false},"turnout":{"asked":57,"able":36,"ifNeedBe":5,"unable":6,"unknown":15},"terms":{"attendance":140},"alternatives":[{"slot":{"date":"2027-03-10","part":"evening","start":"2027-03-10T20:00:00+01:00","end":"2027-03-10T22:00:00+01:00","venue":"imelda","online":false},"turnout":{"asked":57,"able":34,"ifNeedBe":4,"unable":8,"unknown":15},"difference":20,"terms":{"attendance":20}}],"rejections":[],"why":["36 van de 57 kunnen, 4 daarvan als het moet.","6 kunnen niet, van 15 weten we het niet.","Volgende beste: wo 10 maart, 20 uur (34 kunnen).","Maar dan kunnen er 2 minder."]}]}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/plans/{planId}/rows/{rowId}":{"patch":{"operationId":"changePlanRow","tags":["plans"],"summary":"Decide a row, or let the planner choose again","description":"A row that gets a date, an hour or a place is pinned unless `pinned` says otherwise.","x-permission":"makePlans","security":[{"token":[]}],"parameters":[{"name":"planId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"name":"rowId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifMatch"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/PlanRowPatch"},"example":{"start":"2027-03-18T20:00:00+01:00"}},"application/merge-patch+json":{"schema":{"$ref":"#/components/schemas/PlanRowPatch"}}}},"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Plan"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/plans/plan-aaaaaaaaaaaaaaaa","id":"plan-aaaaaaaaaaaaaaaa","status":"proposed","factsMoved":false,"circle":"dijle-nete","year":2027,"firstDay":"2027-01-01","lastDay":"2027-12-31","asOf":"2026-11-22","cost":612,"lowerBound":612,"proved":true,"terms":{"attendance":560,"gap":52},"coverage":{"target":2,"known":30,"unknownMembers":15,"short":1,"beyondReach":0,"favoured":4,"favouredReached":4},"summary":["Het plan voor 2027 telt 1 vergadering."],"rows":[{"id":"new-meetings-1","requirement":"meetings","kind":"regular","minutes":120,"pinned":false,"slot":{"date":"2027-03-11","part":"evening","start":"2027-03-11T20:00:00+01:00","end":"2027-03-11T22:00:00+01:00","venue":"imelda","online":false},"turnout":{"asked":57,"able":36,"ifNeedBe":5,"unable":6,"unknown":15},"terms":{"attendance":140},"alternatives":[{"slot":{"date":"2027-03-10","part":"evening","start":"2027-03-10T20:00:00+01:00","end":"2027-03-10T22:00:00+01:00","venue":"imelda","online":false},"turnout":{"asked":57,"able":34,"ifNeedBe":4,"unable":8,"unknown":15},"difference":20,"terms":{"attendance":20}}],"rejections":[],"why":["36 van de 57 kunnen, 4 daarvan als het moet.","6 kunnen niet, van 15 weten we het niet.","Volgende beste: wo 10 maart, 20 uur (34 kunnen).","Maar dan kunnen er 2 minder."]}]}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/plans/{planId}/revisions":{"post":{"operationId":"revisePlan","tags":["plans"],"summary":"Make a plan anew around what was decided","description":"From the facts of now; rows that need not move stay.","x-permission":"makePlans","security":[{"token":[]}],"parameters":[{"name":"planId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/idempotencyKey"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/EmptyBody"},"example":{}}}},"responses":{"201":{"description":"It was made.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Plan"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/plans/plan-aaaaaaaaaaaaaaaa","id":"plan-aaaaaaaaaaaaaaaa","status":"proposed","factsMoved":false,"circle":"dijle-nete","year":2027,"firstDay":"2027-01-01","lastDay":"2027-12-31","asOf":"2026-11-22","cost":612,"lowerBound":612,"proved":true,"terms":{"attendance":560,"gap":52},"coverage":{"target":2,"known":30,"unknownMembers":15,"short":1,"beyondReach":0,"favoured":4,"favouredReached":4},"summary":["Het plan voor 2027 telt 1 vergadering."],"rows":[{"id":"new-meetings-1","requirement":"meetings","kind":"regular","minutes":120,"pinned":false,"slot":{"date":"2027-03-11","part":"evening","start":"2027-03-11T20:00:00+01:00","end":"2027-03-11T22:00:00+01:00","venue":"imelda","online":false},"turnout":{"asked":57,"able":36,"ifNeedBe":5,"unable":6,"unknown":15},"terms":{"attendance":140},"alternatives":[{"slot":{"date":"2027-03-10","part":"evening","start":"2027-03-10T20:00:00+01:00","end":"2027-03-10T22:00:00+01:00","venue":"imelda","online":false},"turnout":{"asked":57,"able":34,"ifNeedBe":4,"unable":8,"unknown":15},"difference":20,"terms":{"attendance":20}}],"rejections":[],"why":["36 van de 57 kunnen, 4 daarvan als het moet.","6 kunnen niet, van 15 weten we het niet.","Volgende beste: wo 10 maart, 20 uur (34 kunnen).","Maar dan kunnen er 2 minder."]}]}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/plans/{planId}/adoptions":{"post":{"operationId":"adoptPlan","tags":["plans"],"summary":"Take a plan over","description":"Plans what is new and moves what gets another date, all of it or nothing. Answers 409 `factsMoved` when the plan rests on facts that changed, and `planAdopted` when it was taken over already.","x-permission":"makePlans","security":[{"token":[]}],"parameters":[{"name":"planId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/idempotencyKey"},{"$ref":"#/components/parameters/ifMatch"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/EmptyBody"},"example":{}}}},"responses":{"201":{"description":"It was made.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Plan"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/plans/plan-aaaaaaaaaaaaaaaa","id":"plan-aaaaaaaaaaaaaaaa","status":"adopted","factsMoved":false,"circle":"dijle-nete","year":2027,"firstDay":"2027-01-01","lastDay":"2027-12-31","asOf":"2026-11-22","cost":612,"lowerBound":612,"proved":true,"terms":{"attendance":560,"gap":52},"coverage":{"target":2,"known":30,"unknownMembers":15,"short":1,"beyondReach":0,"favoured":4,"favouredReached":4},"summary":["Het plan voor 2027 telt 1 vergadering."],"rows":[{"id":"new-meetings-1","requirement":"meetings","kind":"regular","minutes":120,"pinned":false,"slot":{"date":"2027-03-11","part":"evening","start":"2027-03-11T20:00:00+01:00","end":"2027-03-11T22:00:00+01:00","venue":"imelda","online":false},"turnout":{"asked":57,"able":36,"ifNeedBe":5,"unable":6,"unknown":15},"terms":{"attendance":140},"alternatives":[{"slot":{"date":"2027-03-10","part":"evening","start":"2027-03-10T20:00:00+01:00","end":"2027-03-10T22:00:00+01:00","venue":"imelda","online":false},"turnout":{"asked":57,"able":34,"ifNeedBe":4,"unable":8,"unknown":15},"difference":20,"terms":{"attendance":20}}],"rejections":[],"why":["36 van de 57 kunnen, 4 daarvan als het moet.","6 kunnen niet, van 15 weten we het niet.","Volgende beste: wo 10 maart, 20 uur (34 kunnen).","Maar dan kunnen er 2 minder."]}]}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/circles/{circleId}/groupings":{"get":{"operationId":"listGroupings","tags":["plans"],"summary":"The intervision groups that a circle formed","x-permission":"makePlans","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/pageSize"},{"$ref":"#/components/parameters/after"},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Groupings"},"example":{"items":[{"href":"https://kring.example.org/api/kringwerking/v1/groupings/groep-aaaaaaaaaaaaaaaa","id":"groep-aaaaaaaaaaaaaaaa","circle":"dijle-nete","date":"2026-11-22"}],"pageSize":50,"self":"https://kring.example.org/api/kringwerking/v1"}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}},"post":{"operationId":"formGroups","tags":["plans"],"summary":"Form intervision groups","description":"Of the members of today, practices and years mixed, starters beside who guides one, and people who have not met in earlier groups. Kept, so that later groups know.","x-permission":"makePlans","security":[{"token":[]}],"parameters":[{"name":"circleId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/idempotencyKey"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/GroupingInput"},"example":{"rounds":3}}}},"responses":{"201":{"description":"It was made.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Grouping"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/groupings/groep-aaaaaaaaaaaaaaaa","id":"groep-aaaaaaaaaaaaaaaa","circle":"dijle-nete","date":"2026-11-22","cost":0,"lowerBound":0,"proved":true,"rounds":[[[{"person":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters"}]]],"advice":[{"groups":7,"sizes":[6,6,6,6,6,6,5],"rounds":7,"text":"Met 7 groepen zit 7 rondes lang niemand 2 keer bij dezelfde persoon."}],"summary":["1 ronde met telkens 7 groepen van 5 of 6 mensen."]}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/groupings/{groupingId}":{"get":{"operationId":"getGrouping","tags":["plans"],"summary":"Groups that were formed","x-permission":"makePlans","security":[{"token":[]}],"parameters":[{"name":"groupingId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Grouping"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/groupings/groep-aaaaaaaaaaaaaaaa","id":"groep-aaaaaaaaaaaaaaaa","circle":"dijle-nete","date":"2026-11-22","cost":0,"lowerBound":0,"proved":true,"rounds":[[[{"person":"p-aaaaaaaaaaaaaaaa","givenName":"Noor","familyName":"Peeters"}]]],"advice":[{"groups":7,"sizes":[6,6,6,6,6,6,5],"rounds":7,"text":"Met 7 groepen zit 7 rondes lang niemand 2 keer bij dezelfde persoon."}],"summary":["1 ronde met telkens 7 groepen van 5 of 6 mensen."]}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/planRuns":{"post":{"operationId":"planEverything","tags":["plans"],"summary":"Plan all circles and umbrellas together","description":"Shared people and rooms are in one place at a time. Makes a proposal for each; its own chair takes it over. Follow the task to its result.","x-permission":"planNetwork","security":[{"token":[]}],"parameters":[{"$ref":"#/components/parameters/idempotencyKey"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/PlanRunInput"},"example":{"year":2027}}}},"responses":{"202":{"description":"It was begun.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Task"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/tasks/1f0d3c56-5f64-4b52-9a7e-0a3a4d2f7b11","id":"1f0d3c56-5f64-4b52-9a7e-0a3a4d2f7b11","status":"running"}}}},"default":{"$ref":"#/components/responses/Problem"}}}},"/planRuns/{planRunId}":{"get":{"operationId":"getPlanRun","tags":["plans"],"summary":"What came of planning together","x-permission":"planNetwork","security":[{"token":[]}],"parameters":[{"name":"planRunId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/ifNoneMatch"}],"responses":{"200":{"description":"The answer.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/PlanRun"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/planRuns/1f0d3c56-5f64-4b52-9a7e-0a3a4d2f7b11","id":"1f0d3c56-5f64-4b52-9a7e-0a3a4d2f7b11","status":"done","year":2027,"cost":612,"lowerBound":612,"plans":[{"href":"https://kring.example.org/api/kringwerking/v1/plans/plan-aaaaaaaaaaaaaaaa","circle":"dijle-nete","rows":7,"unplaced":0,"cost":612,"lowerBound":612}]}}}},"304":{"description":"It is as the caller has it."},"default":{"$ref":"#/components/responses/Problem"}}}},"/zones/{zoneId}/plans":{"post":{"operationId":"planZone","tags":["plans"],"summary":"Plan the circles of a zone together","description":"As everything, for the circles that cover the zone.","x-permission":"planNetwork","security":[{"token":[]}],"parameters":[{"name":"zoneId","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Slug"}},{"$ref":"#/components/parameters/idempotencyKey"}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/PlanRunInput"},"example":{"year":2027}}}},"responses":{"202":{"description":"It was begun.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"},"Location":{"$ref":"#/components/headers/Location"}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Task"},"example":{"href":"https://kring.example.org/api/kringwerking/v1/tasks/1f0d3c56-5f64-4b52-9a7e-0a3a4d2f7b11","id":"1f0d3c56-5f64-4b52-9a7e-0a3a4d2f7b11","status":"running"}}}},"default":{"$ref":"#/components/responses/Problem"}}}}},"components":{"securitySchemes":{"token":{"type":"http","scheme":"bearer","description":"`krw_…`, made with `kring-server token create`."}},"parameters":{"pageSize":{"name":"pageSize","in":"query","description":"How many on one page.","schema":{"type":"integer","minimum":1,"maximum":200,"default":50}},"after":{"name":"after","in":"query","description":"The cursor of the page before, from its `next`.","schema":{"type":"string"}},"regionalZone":{"name":"regionalZone","in":"query","description":"Only zones of these regional care zones.","schema":{"type":"array","items":{"$ref":"#/components/schemas/Slug"}},"style":"form","explode":true},"zones":{"name":"zone","in":"query","description":"Only those of these zones.","schema":{"type":"array","items":{"$ref":"#/components/schemas/Slug"}},"style":"form","explode":true},"zone":{"name":"zone","in":"query","description":"Of which zone.","schema":{"$ref":"#/components/schemas/Slug"},"required":true},"zoneOptional":{"name":"zone","in":"query","description":"To which zone.","schema":{"$ref":"#/components/schemas/Slug"}},"profession":{"name":"profession","in":"query","description":"Only those of these professions.","schema":{"type":"array","items":{"$ref":"#/components/schemas/Slug"}},"style":"form","explode":true},"umbrella":{"name":"umbrella","in":"query","description":"Only those of these umbrellas.","schema":{"type":"array","items":{"$ref":"#/components/schemas/Slug"}},"style":"form","explode":true},"circle":{"name":"circle","in":"query","description":"Of which circle.","schema":{"$ref":"#/components/schemas/Slug"},"required":true},"circleOptional":{"name":"circle","in":"query","description":"Of which circle.","schema":{"$ref":"#/components/schemas/Slug"}},"from":{"name":"from","in":"query","description":"From this day on.","schema":{"$ref":"#/components/schemas/Date"}},"to":{"name":"to","in":"query","description":"Before this day.","schema":{"$ref":"#/components/schemas/Date"}},"kind":{"name":"kind","in":"query","description":"Only these kinds.","schema":{"type":"array","items":{"$ref":"#/components/schemas/MeetingKind"}},"style":"form","explode":true},"meetingStatus":{"name":"status","in":"query","description":"Only in these statuses.","schema":{"type":"array","items":{"$ref":"#/components/schemas/MeetingStatus"}},"style":"form","explode":true},"sort":{"name":"sort","in":"query","description":"The latest first, instead of by id.","schema":{"type":"string","enum":["-start"]}},"dryRun":{"name":"dryRun","in":"query","description":"Only tell what would be done.","schema":{"type":"boolean","default":false}},"asOf":{"name":"asOf","in":"query","description":"The day to look from; today when left out.","schema":{"$ref":"#/components/schemas/Date"}},"year":{"name":"year","in":"query","description":"The working year, named after the calendar year it begins in; the one that holds the day when left out.","schema":{"type":"integer","minimum":1900,"maximum":2999}},"idempotencyKey":{"name":"Idempotency-Key","in":"header","required":true,"description":"A quoted string of 16 to 64 characters of your own making, the same when you send this again: the change is made once.","schema":{"type":"string","pattern":"^\"[A-Za-z0-9._~-]{16,64}\"$"},"example":"\"7f3c9a52-2d0e-4c1b-8a64-1f0f6c1f6d1e\""},"ifMatch":{"name":"If-Match","in":"header","required":true,"description":"The `ETag` of the version to change; `*` for any.","schema":{"type":"string"},"example":"\"3-all\""},"ifNoneMatch":{"name":"If-None-Match","in":"header","description":"The `ETag` of what the caller has: 304 when it is the same.","schema":{"type":"string"}}},"headers":{"TraceId":{"description":"The trace of this request.","schema":{"type":"string","maxLength":36}},"ETag":{"description":"The tag of this version and view, or of these bytes.","schema":{"type":"string"}},"Location":{"description":"Where it is.","schema":{"type":"string","format":"uri"}}},"responses":{"Problem":{"description":"It was not done; this says why.","headers":{"BelGov-Trace-Id":{"$ref":"#/components/headers/TraceId"}},"content":{"application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"},"example":{"type":"urn:problem-type:belgif:resourceNotFound","title":"Resource Not Found","status":404,"detail":"Dit bestaat niet, of je mag het niet zien.","instance":"urn:uuid:e3eb7560-16e8-4361-bd4f-cd07c4d74212"}}}}},"schemas":{"Agreement":{"type":"object","required":["href","id","circle","title","kind","adoptedOn"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"$ref":"#/components/schemas/Slug"},"circle":{"$ref":"#/components/schemas/Slug"},"title":{"type":"string","maxLength":200},"kind":{"$ref":"#/components/schemas/AgreementKind"},"adoptedOn":{"$ref":"#/components/schemas/Date"},"meeting":{"$ref":"#/components/schemas/Slug"},"reviewOn":{"$ref":"#/components/schemas/Date"},"text":{"type":"string","maxLength":20000}}},"AgreementInput":{"type":"object","required":["title","kind","adoptedOn"],"properties":{"id":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"nullable":true},"title":{"type":"string","maxLength":200},"kind":{"$ref":"#/components/schemas/AgreementKind"},"adoptedOn":{"$ref":"#/components/schemas/Date"},"meeting":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"nullable":true},"reviewOn":{"allOf":[{"$ref":"#/components/schemas/Date"}],"nullable":true},"text":{"type":"string","maxLength":20000,"nullable":true}},"additionalProperties":false},"AgreementKind":{"type":"string","enum":["intercollegial","multidisciplinary","protocol"]},"AgreementPatch":{"type":"object","properties":{"title":{"type":"string","maxLength":200,"nullable":true},"kind":{"allOf":[{"$ref":"#/components/schemas/AgreementKind"}],"nullable":true},"adoptedOn":{"allOf":[{"$ref":"#/components/schemas/Date"}],"nullable":true},"meeting":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"nullable":true},"reviewOn":{"allOf":[{"$ref":"#/components/schemas/Date"}],"nullable":true},"text":{"type":"string","maxLength":20000,"nullable":true}},"additionalProperties":false},"Agreements":{"type":"object","required":["items","pageSize","self"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/Agreement"}},"pageSize":{"type":"integer","minimum":1,"maximum":200},"self":{"type":"string","format":"uri"},"next":{"type":"string","format":"uri","description":"The next page; not there on the last."}}},"Answer":{"type":"object","required":["href","meeting","person","givenName","familyName"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"meeting":{"$ref":"#/components/schemas/Slug"},"person":{"$ref":"#/components/schemas/Slug"},"givenName":{"type":"string"},"familyName":{"type":"string"},"answer":{"$ref":"#/components/schemas/AnswerKind"},"colleague":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"description":"Who comes in her place."},"start":{"type":"string","format":"date-time","description":"When the meeting was to begin as she answered."},"toConfirm":{"type":"boolean","description":"True when the meeting was moved since."}}},"AnswerInput":{"type":"object","required":["answer"],"properties":{"meeting":{"$ref":"#/components/schemas/Slug"},"person":{"$ref":"#/components/schemas/Slug"},"answer":{"$ref":"#/components/schemas/AnswerKind"},"colleague":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"nullable":true},"href":{"description":"Not read."},"givenName":{"description":"Not read."},"familyName":{"description":"Not read."},"start":{"description":"Not read."},"toConfirm":{"description":"Not read."}},"additionalProperties":false},"AnswerKind":{"type":"string","enum":["comes","cannot","colleague_comes"]},"Answers":{"type":"object","required":["href","meeting","extent","answers"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"meeting":{"$ref":"#/components/schemas/Slug"},"extent":{"type":"string","enum":["all","own"]},"comes":{"type":"integer","minimum":0},"cannot":{"type":"integer","minimum":0},"colleagueComes":{"type":"integer","minimum":0},"unanswered":{"type":"integer","minimum":0},"answers":{"type":"array","items":{"$ref":"#/components/schemas/Answer"}}}},"AppliedRule":{"type":"object","description":"The version of the rules that was applied.","required":["href","id","name","validFrom"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"$ref":"#/components/schemas/Slug"},"name":{"$ref":"#/components/schemas/Name"},"validFrom":{"$ref":"#/components/schemas/Date"},"validFromCertainty":{"type":"string"}}},"AttendanceLine":{"type":"object","required":["person","givenName","familyName","status"],"properties":{"person":{"$ref":"#/components/schemas/Slug"},"givenName":{"type":"string"},"familyName":{"type":"string"},"status":{"$ref":"#/components/schemas/AttendanceStatus"},"delegateFor":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"description":"The practice she came for."},"delegateForPerson":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"description":"The colleague she came for."},"representsCircle":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"description":"At an umbrella meeting: the circle she spoke for."},"online":{"type":"boolean"}}},"AttendanceLineInput":{"type":"object","required":["person","status"],"properties":{"person":{"$ref":"#/components/schemas/Slug"},"status":{"$ref":"#/components/schemas/AttendanceStatus"},"delegateFor":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"description":"The practice she came for.","nullable":true},"delegateForPerson":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"description":"The colleague she came for.","nullable":true},"representsCircle":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"description":"At an umbrella meeting: the circle she spoke for.","nullable":true},"online":{"type":"boolean","nullable":true},"givenName":{"description":"Not read."},"familyName":{"description":"Not read."}},"additionalProperties":false},"AttendanceNorm":{"type":"object","required":["requirement","state","required","credited","attended","represented","unknown","remaining","activeDays","meetings"],"properties":{"requirement":{"type":"string"},"state":{"$ref":"#/components/schemas/RequirementState"},"reason":{"type":"string","enum":["must_attend_all_remaining","too_few_meetings_planned"]},"required":{"type":"integer"},"credited":{"type":"integer"},"attended":{"type":"integer"},"represented":{"type":"integer"},"unknown":{"type":"integer"},"remaining":{"type":"integer"},"activeDays":{"type":"integer"},"lastChance":{"allOf":[{"$ref":"#/components/schemas/Date"}],"description":"The planned meeting after which the norm can no longer be reached, if she misses it."},"meetings":{"type":"array","items":{"$ref":"#/components/schemas/PresenceLine"}}}},"AttendanceSheet":{"type":"object","required":["href","meeting","extent","attendance"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"meeting":{"$ref":"#/components/schemas/Slug"},"extent":{"type":"string","description":"Whether this is the whole sheet, or only what is about the caller.","enum":["all","own"]},"attendance":{"type":"array","items":{"$ref":"#/components/schemas/AttendanceLine"}}}},"AttendanceSheetInput":{"type":"object","required":["attendance"],"properties":{"attendance":{"type":"array","items":{"$ref":"#/components/schemas/AttendanceLineInput"}},"href":{"description":"Not read."},"meeting":{"description":"Not read."},"extent":{"description":"Not read."}},"additionalProperties":false},"AttendanceStatus":{"type":"string","enum":["present","excused","absent"]},"Availability":{"type":"object","required":["href","person","weekly"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"person":{"$ref":"#/components/schemas/Slug"},"givenOn":{"allOf":[{"$ref":"#/components/schemas/Date"}],"description":"Not there when no answer was ever given."},"weekly":{"type":"array","items":{"$ref":"#/components/schemas/AvailabilityDay"}},"exceptions":{"type":"array","items":{"$ref":"#/components/schemas/AvailabilityException"}}}},"AvailabilityDay":{"type":"object","description":"A part that is not named is not known.","required":["weekday"],"properties":{"weekday":{"type":"string","enum":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"]},"morning":{"$ref":"#/components/schemas/AvailabilityLevel"},"midday":{"$ref":"#/components/schemas/AvailabilityLevel"},"afternoon":{"$ref":"#/components/schemas/AvailabilityLevel"},"evening":{"$ref":"#/components/schemas/AvailabilityLevel"}}},"AvailabilityDayInput":{"type":"object","description":"A part that is not named is not known.","required":["weekday"],"properties":{"weekday":{"type":"string","enum":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"]},"morning":{"$ref":"#/components/schemas/AvailabilityLevel"},"midday":{"$ref":"#/components/schemas/AvailabilityLevel"},"afternoon":{"$ref":"#/components/schemas/AvailabilityLevel"},"evening":{"$ref":"#/components/schemas/AvailabilityLevel"}},"additionalProperties":false},"AvailabilityException":{"type":"object","description":"Days on which the person cannot come.","required":["from","to"],"properties":{"from":{"$ref":"#/components/schemas/Date"},"to":{"allOf":[{"$ref":"#/components/schemas/Date"}],"description":"The first day after; later than the first."},"parts":{"type":"array","items":{"$ref":"#/components/schemas/DayPart"},"description":"The parts of those days that are meant; without it all day."}}},"AvailabilityExceptionInput":{"type":"object","description":"Days on which the person cannot come.","required":["from","to"],"properties":{"from":{"$ref":"#/components/schemas/Date"},"to":{"allOf":[{"$ref":"#/components/schemas/Date"}],"description":"The first day after; later than the first."},"parts":{"type":"array","items":{"$ref":"#/components/schemas/DayPart"},"description":"The parts of those days that are meant; without it all day."}},"additionalProperties":false},"AvailabilityInput":{"type":"object","required":["weekly"],"properties":{"person":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"description":"Left out, or as in the address."},"givenOn":{"type":"string","description":"Not read: an answer is dated today."},"href":{"type":"string","description":"Not read."},"weekly":{"type":"array","maxItems":7,"items":{"$ref":"#/components/schemas/AvailabilityDayInput"}},"exceptions":{"type":"array","maxItems":200,"nullable":true,"items":{"$ref":"#/components/schemas/AvailabilityExceptionInput"}}},"additionalProperties":false},"AvailabilityLevel":{"type":"string","enum":["cannot","if_need_be","can"]},"CellState":{"type":"string","enum":["organised","incomplete","at_risk","starting","dormant","none","unknown"]},"Circle":{"type":"object","required":["href","id","name","professions","ruleSet","legalForm","zones","municipalities"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"$ref":"#/components/schemas/Slug"},"name":{"type":"string"},"professions":{"type":"array","items":{"$ref":"#/components/schemas/Slug"}},"umbrella":{"$ref":"#/components/schemas/Slug"},"ruleSet":{"$ref":"#/components/schemas/Slug"},"legalForm":{"$ref":"#/components/schemas/LegalForm"},"foundedOn":{"$ref":"#/components/schemas/Date"},"dissolvedOn":{"$ref":"#/components/schemas/Date"},"zones":{"type":"array","items":{"$ref":"#/components/schemas/ZoneLink"}},"municipalities":{"type":"array","items":{"$ref":"#/components/schemas/Slug"}},"contact":{"$ref":"#/components/schemas/Contact"},"description":{"type":"string"},"openings":{"type":"array","items":{"$ref":"#/components/schemas/Span"},"description":"When its detail was open to its coordinator; for its own people."}}},"CircleAttendance":{"type":"object","required":["view","href","circle","name","asOf","year","firstDay","lastDay","rule","members"],"properties":{"view":{"type":"string","enum":["all","itself"]},"href":{"type":"string","format":"uri","description":"The absolute address of this."},"circle":{"$ref":"#/components/schemas/Slug"},"name":{"type":"string"},"asOf":{"allOf":[{"$ref":"#/components/schemas/Date"}],"description":"The day that was asked."},"year":{"type":"integer"},"firstDay":{"$ref":"#/components/schemas/Date"},"lastDay":{"$ref":"#/components/schemas/Date"},"rule":{"$ref":"#/components/schemas/AppliedRule"},"members":{"type":"array","items":{"$ref":"#/components/schemas/MemberLine"}},"stoodInFor":{"type":"array","items":{"type":"object","required":["person","givenName","familyName","meetings"],"properties":{"person":{"$ref":"#/components/schemas/Slug"},"givenName":{"type":"string"},"familyName":{"type":"string"},"meetings":{"type":"array","items":{"$ref":"#/components/schemas/PresenceLine"}}}}}}},"CircleDocument":{"type":"object","required":["name","professions","ruleSet","legalForm"],"properties":{"id":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"description":"Made from the name when left out.","nullable":true},"name":{"type":"string","maxLength":200},"professions":{"type":"array","items":{"$ref":"#/components/schemas/Slug"}},"umbrella":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"nullable":true},"ruleSet":{"$ref":"#/components/schemas/Slug"},"legalForm":{"$ref":"#/components/schemas/LegalForm"},"foundedOn":{"allOf":[{"$ref":"#/components/schemas/Date"}],"nullable":true},"dissolvedOn":{"allOf":[{"$ref":"#/components/schemas/Date"}],"nullable":true},"zones":{"type":"array","items":{"$ref":"#/components/schemas/ZoneLinkInput"},"nullable":true},"municipalities":{"type":"array","items":{"$ref":"#/components/schemas/Slug"},"nullable":true},"contact":{"allOf":[{"$ref":"#/components/schemas/ContactInput"}],"nullable":true},"description":{"type":"string","maxLength":20000,"nullable":true},"href":{"description":"Not read."},"openings":{"description":"Not read."}},"additionalProperties":false},"CircleInput":{"type":"object","required":["name","professions"],"properties":{"id":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"description":"Made from the name when left out.","nullable":true},"name":{"type":"string","maxLength":200},"professions":{"type":"array","items":{"$ref":"#/components/schemas/Slug"}},"umbrella":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"nullable":true},"ruleSet":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"nullable":true},"legalForm":{"allOf":[{"$ref":"#/components/schemas/LegalForm"}],"nullable":true},"foundedOn":{"allOf":[{"$ref":"#/components/schemas/Date"}],"nullable":true},"dissolvedOn":{"allOf":[{"$ref":"#/components/schemas/Date"}],"nullable":true},"zones":{"type":"array","items":{"$ref":"#/components/schemas/ZoneLinkInput"},"nullable":true},"municipalities":{"type":"array","items":{"$ref":"#/components/schemas/Slug"},"nullable":true},"contact":{"allOf":[{"$ref":"#/components/schemas/ContactInput"}],"nullable":true},"description":{"type":"string","maxLength":20000,"nullable":true}},"additionalProperties":false},"CircleState":{"type":"string","enum":["organised","incomplete","at_risk","starting","dormant","dissolved"]},"CircleStatus":{"type":"object","required":["view","href","circle","name","asOf","year","firstDay","lastDay","rule","state","requirements","advice","unrecordedMeetings","memberCount"],"properties":{"view":{"type":"string","description":"Whose view this is.","enum":["open","upward","coordinator","own"]},"href":{"type":"string","format":"uri","description":"The absolute address of this."},"circle":{"$ref":"#/components/schemas/Slug"},"name":{"type":"string"},"asOf":{"allOf":[{"$ref":"#/components/schemas/Date"}],"description":"The day that was asked."},"year":{"type":"integer"},"firstDay":{"$ref":"#/components/schemas/Date"},"lastDay":{"$ref":"#/components/schemas/Date"},"rule":{"$ref":"#/components/schemas/AppliedRule"},"state":{"$ref":"#/components/schemas/CircleState"},"requirements":{"type":"array","items":{"$ref":"#/components/schemas/RequirementLine"}},"advice":{"type":"array","items":{"type":"object","required":["id","source"],"properties":{"id":{"type":"string"},"text":{"type":"string"},"source":{"type":"string"}}}},"goals":{"type":"array","items":{"type":"object","required":["goal","title"],"properties":{"goal":{"$ref":"#/components/schemas/Slug"},"title":{"type":"string"},"requirement":{"$ref":"#/components/schemas/RequirementLine"}}}},"unrecordedMeetings":{"type":"integer"},"memberCount":{"$ref":"#/components/schemas/PersonCount"},"umbrella":{"type":"object","required":["umbrella","represented","held"],"properties":{"umbrella":{"$ref":"#/components/schemas/Slug"},"represented":{"type":"integer"},"held":{"type":"integer"}}},"chairs":{"type":"array","items":{"$ref":"#/components/schemas/ContactCard"},"description":"For the coordinator."}}},"Circles":{"type":"object","required":["items","pageSize","self"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/Circle"}},"pageSize":{"type":"integer","minimum":1,"maximum":200},"self":{"type":"string","format":"uri"},"next":{"type":"string","format":"uri","description":"The next page; not there on the last."}}},"Contact":{"type":"object","description":"What the circle itself publishes.","properties":{"email":{"type":"string"},"phone":{"type":"string"},"website":{"type":"string"},"facebook":{"type":"string"}}},"ContactCard":{"type":"object","required":["id","givenName","familyName"],"properties":{"id":{"$ref":"#/components/schemas/Slug"},"givenName":{"type":"string"},"familyName":{"type":"string"},"email":{"type":"string"},"phone":{"type":"string"}}},"ContactInput":{"type":"object","properties":{"email":{"type":"string","maxLength":320,"nullable":true},"phone":{"type":"string","maxLength":320,"nullable":true},"website":{"type":"string","maxLength":320,"nullable":true},"facebook":{"type":"string","maxLength":320,"nullable":true}},"additionalProperties":false},"Date":{"type":"string","format":"date","description":"A day in Brussels, `YYYY-MM-DD`."},"DatePoll":{"type":"object","required":["href","id","kind","options","status"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"$ref":"#/components/schemas/Slug"},"circle":{"$ref":"#/components/schemas/Slug"},"umbrella":{"$ref":"#/components/schemas/Slug"},"kind":{"$ref":"#/components/schemas/MeetingKind"},"title":{"type":"string"},"options":{"type":"array","items":{"$ref":"#/components/schemas/DatePollOption"}},"status":{"$ref":"#/components/schemas/DatePollStatus"},"chosen":{"type":"integer","minimum":1,"maximum":1000000,"description":"The number of the date that was chosen."},"meeting":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"description":"The meeting that came of it."}}},"DatePollInput":{"type":"object","required":["kind","options"],"properties":{"id":{"$ref":"#/components/schemas/Slug"},"circle":{"$ref":"#/components/schemas/Slug"},"umbrella":{"$ref":"#/components/schemas/Slug"},"kind":{"$ref":"#/components/schemas/MeetingKind"},"title":{"type":"string","maxLength":200,"nullable":true},"options":{"type":"array","minItems":2,"maxItems":20,"items":{"$ref":"#/components/schemas/DatePollOptionInput"}},"status":{"type":"string","enum":["open"]}},"additionalProperties":false},"DatePollOption":{"type":"object","required":["number","start","end"],"properties":{"number":{"type":"integer","minimum":1,"maximum":1000000,"description":"Its number in the poll; never given to another."},"start":{"type":"string","format":"date-time"},"end":{"type":"string","format":"date-time"},"venue":{"$ref":"#/components/schemas/Slug"},"online":{"type":"boolean"}}},"DatePollOptionInput":{"type":"object","required":["start","end"],"properties":{"number":{"type":"integer","minimum":1,"maximum":1000000,"nullable":true},"start":{"type":"string","description":"`YYYY-MM-DDTHH:MM` in Brussels, or with an offset."},"end":{"type":"string","description":"`YYYY-MM-DDTHH:MM` in Brussels, or with an offset."},"venue":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"nullable":true},"online":{"type":"boolean","nullable":true}},"additionalProperties":false},"DatePollPatch":{"type":"object","properties":{"kind":{"$ref":"#/components/schemas/MeetingKind"},"title":{"type":"string","maxLength":200,"nullable":true},"options":{"type":"array","minItems":2,"maxItems":20,"items":{"$ref":"#/components/schemas/DatePollOptionInput"}},"status":{"$ref":"#/components/schemas/DatePollStatus"},"chosen":{"type":"integer","minimum":1,"maximum":1000000,"nullable":true}},"additionalProperties":false},"DatePollResults":{"type":"object","required":["href","view","poll","host","status","invited","answered","options"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"view":{"type":"string","enum":["counts","names"]},"poll":{"$ref":"#/components/schemas/Slug"},"host":{"type":"string","description":"Whose meeting it is to be."},"status":{"$ref":"#/components/schemas/DatePollStatus"},"invited":{"type":"integer","minimum":0},"answered":{"type":"integer","minimum":0},"options":{"type":"array","description":"The best first.","items":{"type":"object","required":["rank","number","start","end","needing","all","why"],"properties":{"rank":{"type":"integer","minimum":1,"maximum":1000000},"number":{"type":"integer","minimum":1,"maximum":1000000,"description":"Its number in the poll; never given to another."},"start":{"type":"string","format":"date-time"},"end":{"type":"string","format":"date-time"},"venue":{"$ref":"#/components/schemas/Slug"},"online":{"type":"boolean"},"needing":{"allOf":[{"$ref":"#/components/schemas/PollTally"}],"description":"Those who still need an attendance."},"all":{"allOf":[{"$ref":"#/components/schemas/PollTally"}],"description":"Everybody, those who need one included."},"beforeNextBy":{"type":"string","enum":["needing_able","needing_can","able","can","earlier"],"description":"By which figure it comes before the next."},"personsNeeding":{"type":"array","items":{"$ref":"#/components/schemas/Slug"}},"why":{"type":"array","description":"Its figures, and why it comes before the next, in Dutch.","items":{"type":"string"}}}}},"answers":{"type":"array","items":{"$ref":"#/components/schemas/PollAnswer"}}}},"DatePollStatus":{"type":"string","enum":["open","closed","withdrawn"]},"DatePolls":{"type":"object","required":["items","pageSize","self"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/DatePoll"}},"pageSize":{"type":"integer","minimum":1,"maximum":200},"self":{"type":"string","format":"uri"},"next":{"type":"string","format":"uri","description":"The next page; not there on the last."}}},"DayPart":{"type":"string","enum":["morning","midday","afternoon","evening"],"description":"Its hours are in `/refData/dayParts`."},"DayPartItem":{"type":"object","required":["href","id","name","from","to"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"$ref":"#/components/schemas/DayPart"},"name":{"$ref":"#/components/schemas/Name"},"from":{"type":"string","pattern":"^[0-2][0-9]:[0-5][0-9]$"},"to":{"type":"string","pattern":"^[0-2][0-9]:[0-5][0-9]$","description":"Not included."}}},"DayParts":{"type":"object","required":["items","pageSize","self"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/DayPartItem"}},"pageSize":{"type":"integer","minimum":1,"maximum":200},"self":{"type":"string","format":"uri"},"next":{"type":"string","format":"uri","description":"The next page; not there on the last."}}},"Finding":{"type":"object","required":["href","id","zone","profession","on","finding"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"type":"string","pattern":"^f-[1-9][0-9]*$"},"zone":{"$ref":"#/components/schemas/Slug"},"profession":{"$ref":"#/components/schemas/Slug"},"on":{"$ref":"#/components/schemas/Date"},"finding":{"type":"string","description":"`none`: there is no circle.","enum":["none"]},"note":{"type":"string","maxLength":2000}}},"FindingInput":{"type":"object","required":["zone","profession"],"properties":{"zone":{"$ref":"#/components/schemas/Slug"},"profession":{"$ref":"#/components/schemas/Slug"},"on":{"allOf":[{"$ref":"#/components/schemas/Date"}],"nullable":true},"finding":{"type":"string","description":"`none`: there is no circle.","enum":["none",null],"nullable":true},"note":{"type":"string","maxLength":2000,"nullable":true}},"additionalProperties":false},"FindingPatch":{"type":"object","properties":{"on":{"allOf":[{"$ref":"#/components/schemas/Date"}],"nullable":true},"finding":{"type":"string","description":"`none`: there is no circle.","enum":["none",null],"nullable":true},"note":{"type":"string","maxLength":2000,"nullable":true}},"additionalProperties":false},"Findings":{"type":"object","required":["items","pageSize","self"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/Finding"}},"pageSize":{"type":"integer","minimum":1,"maximum":200},"self":{"type":"string","format":"uri"},"next":{"type":"string","format":"uri","description":"The next page; not there on the last."}}},"FromDay":{"type":"object","required":["from"],"properties":{"from":{"allOf":[{"$ref":"#/components/schemas/Date"}],"description":"The first day."}},"additionalProperties":false},"Goal":{"type":"object","required":["href","id","circle","title"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"$ref":"#/components/schemas/Slug"},"circle":{"$ref":"#/components/schemas/Slug"},"title":{"type":"string","maxLength":200},"requirement":{"type":"object","description":"A measure in the words of the rule files, as in `kring/1`; never mandatory.","required":["type"],"properties":{"type":{"type":"string"}}}}},"GoalInput":{"type":"object","required":["title"],"properties":{"id":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"nullable":true},"title":{"type":"string","maxLength":200},"requirement":{"type":"object","description":"A measure in the words of the rule files, as in `kring/1`; never mandatory.","required":["type"],"properties":{"type":{"type":"string"}},"nullable":true}},"additionalProperties":false},"GoalPatch":{"type":"object","properties":{"title":{"type":"string","maxLength":200,"nullable":true},"requirement":{"type":"object","description":"A measure in the words of the rule files, as in `kring/1`; never mandatory.","required":["type"],"properties":{"type":{"type":"string"}},"nullable":true}},"additionalProperties":false},"Goals":{"type":"object","required":["items","pageSize","self"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/Goal"}},"pageSize":{"type":"integer","minimum":1,"maximum":200},"self":{"type":"string","format":"uri"},"next":{"type":"string","format":"uri","description":"The next page; not there on the last."}}},"Health":{"type":"object","required":["status"],"properties":{"status":{"type":"string","enum":["UP","DEGRADED","DOWN"]}}},"Import":{"type":"object","required":["href","id","status"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"type":"string"},"status":{"type":"string","enum":["running","done","refused","failed"]},"dryRun":{"type":"boolean"},"lists":{"type":"object","additionalProperties":{"type":"object","required":["new","changed","same"],"properties":{"new":{"type":"integer"},"changed":{"type":"integer"},"same":{"type":"integer"}}}},"issues":{"type":"array","items":{"$ref":"#/components/schemas/Issue"}},"instance":{"type":"string"}}},"Issue":{"type":"object","required":["in","name","type","title"],"properties":{"in":{"type":"string","enum":["body","path","query","header"]},"name":{"type":"string","description":"Where: `members[3].from`."},"type":{"type":"string"},"title":{"type":"string","description":"What was found and what was asked, in English."}}},"Leave":{"type":"object","required":["href","id","circle","person","from"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"type":"string","pattern":"^l-[1-9][0-9]*$"},"circle":{"$ref":"#/components/schemas/Slug"},"person":{"$ref":"#/components/schemas/Slug"},"from":{"$ref":"#/components/schemas/Date"},"to":{"$ref":"#/components/schemas/Date"}}},"LeaveInput":{"type":"object","required":["person","from"],"properties":{"person":{"$ref":"#/components/schemas/Slug"},"from":{"$ref":"#/components/schemas/Date"},"to":{"allOf":[{"$ref":"#/components/schemas/Date"}],"nullable":true}},"additionalProperties":false},"LeavePatch":{"type":"object","properties":{"from":{"allOf":[{"$ref":"#/components/schemas/Date"}],"nullable":true},"to":{"allOf":[{"$ref":"#/components/schemas/Date"}],"nullable":true}},"additionalProperties":false},"Leaves":{"type":"object","required":["items","pageSize","self"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/Leave"}},"pageSize":{"type":"integer","minimum":1,"maximum":200},"self":{"type":"string","format":"uri"},"next":{"type":"string","format":"uri","description":"The next page; not there on the last."}}},"LegalForm":{"type":"string","enum":["informal","unincorporated_association","nonprofit"]},"Me":{"type":"object","required":["kind","roles"],"properties":{"kind":{"type":"string","enum":["open","person","sheetLink","pollLink","careCouncil","region","agency","administrator","operator"]},"roles":{"type":"array","items":{"type":"string"}},"zones":{"type":"array","items":{"$ref":"#/components/schemas/Slug"}},"poll":{"type":"string","format":"uri","description":"The date poll that a link opens."},"answer":{"type":"string","format":"uri","description":"The answer that a link lets one person give."},"person":{"$ref":"#/components/schemas/Person"}}},"Meeting":{"type":"object","required":["href","id","kind","start","end","status","online"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"$ref":"#/components/schemas/Slug"},"circle":{"$ref":"#/components/schemas/Slug"},"umbrella":{"$ref":"#/components/schemas/Slug"},"kind":{"$ref":"#/components/schemas/MeetingKind"},"title":{"type":"string"},"start":{"$ref":"#/components/schemas/Moment"},"end":{"$ref":"#/components/schemas/Moment"},"status":{"$ref":"#/components/schemas/MeetingStatus"},"reason":{"type":"string"},"venue":{"$ref":"#/components/schemas/Slug"},"online":{"type":"boolean"},"agenda":{"type":"string"},"minutes":{"type":"string"}},"description":"Title, reason, agenda and minutes only for the people of the circle."},"MeetingEvidence":{"type":"object","required":["href","meeting","date","kind","reason"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"meeting":{"$ref":"#/components/schemas/Slug"},"date":{"$ref":"#/components/schemas/Date"},"kind":{"$ref":"#/components/schemas/MeetingKind"},"reason":{"type":"string","enum":["counted","too_short","too_few_present","over_monthly_limit","unrecorded","planned","cancelled"]}}},"MeetingInput":{"type":"object","required":["kind","start","end"],"properties":{"id":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"nullable":true},"kind":{"$ref":"#/components/schemas/MeetingKind"},"title":{"type":"string","maxLength":200,"nullable":true},"start":{"$ref":"#/components/schemas/WallMoment"},"end":{"$ref":"#/components/schemas/WallMoment"},"status":{"allOf":[{"$ref":"#/components/schemas/MeetingStatus"}],"nullable":true},"reason":{"type":"string","maxLength":2000,"description":"Why it was cancelled.","nullable":true},"venue":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"nullable":true},"online":{"type":"boolean","nullable":true},"agenda":{"type":"string","maxLength":20000,"nullable":true},"minutes":{"type":"string","maxLength":20000,"description":"What was decided; never what was said of a case.","nullable":true}},"additionalProperties":false},"MeetingKind":{"type":"string","enum":["regular","activity","intervision","hospital_consultation","umbrella","interdisciplinary","general_assembly"]},"Grouping":{"type":"object","required":["href","id","circle","date","cost","lowerBound","proved","rounds","advice","summary"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"$ref":"#/components/schemas/Slug"},"circle":{"$ref":"#/components/schemas/Slug"},"date":{"type":"string","format":"date"},"cost":{"type":"integer"},"lowerBound":{"type":"integer","description":"No groups cost less."},"proved":{"type":"boolean"},"rounds":{"type":"array","description":"Per round the groups, per group who sits in it.","items":{"type":"array","items":{"type":"array","items":{"type":"object","required":["person"],"properties":{"person":{"$ref":"#/components/schemas/Slug"},"givenName":{"type":"string"},"familyName":{"type":"string"}}}}}},"advice":{"type":"array","description":"Numbers of groups, and how many rounds each promises in which nobody meets anybody twice.","items":{"type":"object","required":["groups","sizes","rounds","text"],"properties":{"groups":{"type":"integer"},"sizes":{"type":"array","items":{"type":"integer"}},"rounds":{"type":"integer"},"text":{"type":"string"}}}},"summary":{"type":"array","items":{"type":"string"}}}},"GroupingInput":{"type":"object","required":["rounds"],"properties":{"rounds":{"type":"integer","minimum":1,"maximum":12},"groups":{"type":"integer","minimum":1,"maximum":200,"description":"How many; the number that lets people meet most others when left out."},"smallest":{"type":"integer","minimum":2,"maximum":50},"largest":{"type":"integer","minimum":2,"maximum":50},"absent":{"type":"array","description":"Members who will not be there.","items":{"$ref":"#/components/schemas/Slug"}}},"additionalProperties":false},"Groupings":{"type":"object","required":["items","pageSize","self"],"properties":{"items":{"type":"array","items":{"type":"object","required":["href","id","circle","date"],"properties":{"href":{"type":"string","format":"uri"},"id":{"$ref":"#/components/schemas/Slug"},"circle":{"$ref":"#/components/schemas/Slug"},"date":{"type":"string","format":"date"}}}},"pageSize":{"type":"integer","minimum":1,"maximum":200},"self":{"type":"string","format":"uri"},"next":{"type":"string","format":"uri","description":"The next page; not there on the last."}}},"EmptyBody":{"type":"object","additionalProperties":false},"Plan":{"type":"object","required":["href","id","status","factsMoved","year","firstDay","lastDay","asOf","cost","lowerBound","proved","terms","coverage","summary","rows"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"$ref":"#/components/schemas/Slug"},"status":{"type":"string","description":"proposed or adopted; others may follow."},"factsMoved":{"type":"boolean","description":"Whether it rests on facts that changed since; it cannot be adopted then."},"circle":{"$ref":"#/components/schemas/Slug"},"umbrella":{"$ref":"#/components/schemas/Slug"},"year":{"type":"integer"},"firstDay":{"type":"string","format":"date"},"lastDay":{"type":"string","format":"date"},"asOf":{"type":"string","format":"date","description":"The day it was made from."},"cost":{"type":"integer","description":"What the year costs in comfort; 0 is perfect."},"lowerBound":{"type":"integer","description":"No year costs less."},"proved":{"type":"boolean"},"terms":{"$ref":"#/components/schemas/PlanTerms"},"coverage":{"type":"object","description":"How often people can come, in numbers; practices with one delegate count once.","required":["target","known","unknownMembers","short","beyondReach","favoured","favouredReached"],"properties":{"target":{"type":"integer"},"known":{"type":"integer"},"unknownMembers":{"type":"integer"},"short":{"type":"integer"},"beyondReach":{"type":"integer"},"favoured":{"type":"integer"},"favouredReached":{"type":"integer"}}},"summary":{"type":"array","items":{"type":"string"}},"rows":{"type":"array","items":{"$ref":"#/components/schemas/PlanRow"}}}},"PlanInput":{"type":"object","required":["year"],"properties":{"year":{"type":"integer","minimum":1900,"maximum":2200,"description":"The calendar year in which the working year begins."},"items":{"type":"array","description":"Requirements and goals whose meetings are planned; all of them when left out.","items":{"type":"string","maxLength":80}},"pins":{"type":"array","description":"What is decided already.","items":{"$ref":"#/components/schemas/PlanPin"}}},"additionalProperties":false},"PlanPin":{"type":"object","required":["row","start"],"properties":{"row":{"type":"string","maxLength":120},"start":{"$ref":"#/components/schemas/WallMoment"},"venue":{"$ref":"#/components/schemas/Slug"},"online":{"type":"boolean"}},"additionalProperties":false},"PlanRow":{"type":"object","required":["id","kind","minutes","pinned","terms","alternatives","rejections","why"],"properties":{"id":{"type":"string"},"requirement":{"type":"string","description":"The requirement or goal it counts for."},"kind":{"$ref":"#/components/schemas/MeetingKind"},"meeting":{"$ref":"#/components/schemas/Slug"},"minutes":{"type":"integer"},"hold":{"type":"string","description":"Why it is not the planner's to move - past, soon, apart or pinned; others may follow."},"pinned":{"type":"boolean"},"slot":{"$ref":"#/components/schemas/PlanSlot"},"turnout":{"$ref":"#/components/schemas/PlanTurnout"},"terms":{"$ref":"#/components/schemas/PlanTerms"},"move":{"type":"object","required":["from","rules"],"properties":{"from":{"$ref":"#/components/schemas/PlanSlot"},"rules":{"type":"array","items":{"$ref":"#/components/schemas/PlanRule"}},"savings":{"type":"integer"}}},"alternatives":{"type":"array","items":{"type":"object","required":["slot","turnout","difference","terms"],"properties":{"slot":{"$ref":"#/components/schemas/PlanSlot"},"turnout":{"$ref":"#/components/schemas/PlanTurnout"},"difference":{"type":"integer"},"terms":{"$ref":"#/components/schemas/PlanTerms"}}}},"rejections":{"type":"array","items":{"$ref":"#/components/schemas/PlanRejection"}},"conflict":{"type":"array","description":"Rules that together leave no place; drop any one, and there is one.","items":{"$ref":"#/components/schemas/PlanRule"}},"relaxations":{"type":"array","description":"What would give it a place, the cheapest first.","items":{"$ref":"#/components/schemas/PlanRejection"}},"why":{"type":"array","items":{"type":"string"}}}},"PlanRejection":{"type":"object","required":["slot","turnout","rules"],"properties":{"slot":{"$ref":"#/components/schemas/PlanSlot"},"turnout":{"$ref":"#/components/schemas/PlanTurnout"},"rules":{"type":"array","items":{"$ref":"#/components/schemas/PlanRule"}}}},"PlanRowPatch":{"type":"object","properties":{"start":{"allOf":[{"$ref":"#/components/schemas/WallMoment"}],"nullable":true},"venue":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"nullable":true,"description":"Nothing for a place that is still to be found."},"online":{"type":"boolean","nullable":true},"pinned":{"type":"boolean","nullable":true}},"additionalProperties":false},"PlanRule":{"type":"object","required":["code","rows","text"],"properties":{"code":{"type":"string","description":"window, weekdays, parts, publicHoliday, venue, locked, chair, minGap, maxGap, circleGap, sameDay or room; others may follow."},"rows":{"type":"array","items":{"type":"string"}},"days":{"type":"integer"},"venue":{"$ref":"#/components/schemas/Slug"},"from":{"type":"string","format":"date"},"through":{"type":"string","format":"date"},"text":{"type":"string"}}},"PlanRun":{"type":"object","required":["href","id","status"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"type":"string"},"status":{"type":"string","description":"running, done or failed."},"instance":{"type":"string","description":"What the log knows of it, when it failed."},"year":{"type":"integer"},"cost":{"type":"integer"},"lowerBound":{"type":"integer"},"plans":{"type":"array","items":{"type":"object","required":["href","rows","unplaced","cost","lowerBound"],"properties":{"href":{"type":"string","format":"uri"},"circle":{"$ref":"#/components/schemas/Slug"},"umbrella":{"$ref":"#/components/schemas/Slug"},"rows":{"type":"integer"},"unplaced":{"type":"integer"},"cost":{"type":"integer"},"lowerBound":{"type":"integer"}}}}}},"PlanRunInput":{"type":"object","required":["year"],"properties":{"year":{"type":"integer","minimum":1900,"maximum":2200}},"additionalProperties":false},"PlanSlot":{"type":"object","required":["date","part","online"],"properties":{"date":{"type":"string","format":"date"},"part":{"type":"string","description":"morning, midday, afternoon or evening."},"start":{"type":"string","format":"date-time"},"end":{"type":"string","format":"date-time"},"venue":{"$ref":"#/components/schemas/Slug"},"online":{"type":"boolean"}}},"PlanTerms":{"type":"object","description":"Cost by where it comes from; a term that costs nothing is not there.","additionalProperties":{"type":"integer"}},"PlanTurnout":{"type":"object","required":["asked","able","ifNeedBe","unable","unknown"],"properties":{"asked":{"type":"integer"},"able":{"type":"integer","description":"Those who can, if need be included."},"ifNeedBe":{"type":"integer"},"unable":{"type":"integer"},"unknown":{"type":"integer","description":"Those who did not say; neither able nor unable."}}},"Plans":{"type":"object","required":["items","pageSize","self"],"properties":{"items":{"type":"array","items":{"type":"object","required":["href","id","year","status","asOf"],"properties":{"href":{"type":"string","format":"uri"},"id":{"$ref":"#/components/schemas/Slug"},"year":{"type":"integer"},"status":{"type":"string"},"asOf":{"type":"string","format":"date"}}}},"pageSize":{"type":"integer","minimum":1,"maximum":200},"self":{"type":"string","format":"uri"},"next":{"type":"string","format":"uri","description":"The next page; not there on the last."}}},"MeetingPatch":{"type":"object","properties":{"kind":{"allOf":[{"$ref":"#/components/schemas/MeetingKind"}],"nullable":true},"title":{"type":"string","maxLength":200,"nullable":true},"start":{"allOf":[{"$ref":"#/components/schemas/WallMoment"}],"nullable":true},"end":{"allOf":[{"$ref":"#/components/schemas/WallMoment"}],"nullable":true},"status":{"allOf":[{"$ref":"#/components/schemas/MeetingStatus"}],"nullable":true},"reason":{"type":"string","maxLength":2000,"description":"Why it was cancelled.","nullable":true},"venue":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"nullable":true},"online":{"type":"boolean","nullable":true},"agenda":{"type":"string","maxLength":20000,"nullable":true},"minutes":{"type":"string","maxLength":20000,"description":"What was decided; never what was said of a case.","nullable":true}},"additionalProperties":false},"MeetingStatus":{"type":"string","enum":["planned","held","cancelled"]},"Meetings":{"type":"object","required":["items","pageSize","self"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/Meeting"}},"pageSize":{"type":"integer","minimum":1,"maximum":200},"self":{"type":"string","format":"uri"},"next":{"type":"string","format":"uri","description":"The next page; not there on the last."}}},"MemberLine":{"type":"object","required":["person","givenName","familyName","requirement","state","required","credited","attended","represented","unknown","remaining","activeDays","meetings"],"properties":{"person":{"$ref":"#/components/schemas/Slug"},"givenName":{"type":"string"},"familyName":{"type":"string"},"requirement":{"type":"string"},"state":{"$ref":"#/components/schemas/RequirementState"},"reason":{"type":"string","enum":["must_attend_all_remaining","too_few_meetings_planned"]},"required":{"type":"integer"},"credited":{"type":"integer"},"attended":{"type":"integer"},"represented":{"type":"integer"},"unknown":{"type":"integer"},"remaining":{"type":"integer"},"activeDays":{"type":"integer"},"lastChance":{"allOf":[{"$ref":"#/components/schemas/Date"}],"description":"The planned meeting after which the norm can no longer be reached, if she misses it."},"meetings":{"type":"array","items":{"$ref":"#/components/schemas/PresenceLine"}}}},"Membership":{"type":"object","required":["href","id","circle","person","member"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"type":"string","pattern":"^m-[1-9][0-9]*$"},"circle":{"$ref":"#/components/schemas/Slug"},"person":{"$ref":"#/components/schemas/Slug"},"practice":{"$ref":"#/components/schemas/Slug"},"from":{"$ref":"#/components/schemas/Date"},"to":{"$ref":"#/components/schemas/Date"},"starter":{"type":"boolean"},"mentor":{"$ref":"#/components/schemas/Slug"},"member":{"$ref":"#/components/schemas/Person"}}},"MembershipInput":{"type":"object","required":["person","from"],"properties":{"person":{"$ref":"#/components/schemas/Slug"},"practice":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"nullable":true},"from":{"$ref":"#/components/schemas/Date"},"to":{"allOf":[{"$ref":"#/components/schemas/Date"}],"nullable":true},"starter":{"type":"boolean","nullable":true},"mentor":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"nullable":true},"knownBy":{"type":"string","maxLength":320,"description":"The mail address by which the chair knows somebody who is not of her circle yet.","nullable":true}},"additionalProperties":false},"MembershipPatch":{"type":"object","properties":{"practice":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"nullable":true},"from":{"allOf":[{"$ref":"#/components/schemas/Date"}],"nullable":true},"to":{"allOf":[{"$ref":"#/components/schemas/Date"}],"nullable":true},"starter":{"type":"boolean","nullable":true},"mentor":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"nullable":true}},"additionalProperties":false},"Memberships":{"type":"object","required":["items","pageSize","self"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/Membership"}},"pageSize":{"type":"integer","minimum":1,"maximum":200},"self":{"type":"string","format":"uri"},"next":{"type":"string","format":"uri","description":"The next page; not there on the last."}}},"Moment":{"type":"string","format":"date-time","description":"A moment with its offset: `2026-11-22T20:00:00+01:00`."},"Municipality":{"type":"object","required":["href","id","name","zone"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"$ref":"#/components/schemas/Slug"},"name":{"$ref":"#/components/schemas/Name"},"nis":{"type":"string"},"zone":{"$ref":"#/components/schemas/Slug"},"validFrom":{"allOf":[{"$ref":"#/components/schemas/Date"}],"description":"The first day it lies in this zone."},"validTo":{"allOf":[{"$ref":"#/components/schemas/Date"}],"description":"The first day it no longer does."}}},"Municipalities":{"type":"object","required":["items","pageSize","self"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/Municipality"}},"pageSize":{"type":"integer","minimum":1,"maximum":200},"self":{"type":"string","format":"uri"},"next":{"type":"string","format":"uri","description":"The next page; not there on the last."}}},"Name":{"type":"object","description":"A name, by language.","required":["nl"],"properties":{"nl":{"type":"string"}}},"Network":{"type":"object","description":"A whole network as one `kring/1` document.","required":["format"],"properties":{"format":{"type":"string","enum":["kring/1"]}}},"Office":{"type":"object","required":["href","id","person","office","from"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"type":"string","pattern":"^o-[1-9][0-9]*$"},"circle":{"$ref":"#/components/schemas/Slug"},"umbrella":{"$ref":"#/components/schemas/Slug"},"person":{"$ref":"#/components/schemas/Slug"},"office":{"$ref":"#/components/schemas/OfficeKind"},"from":{"$ref":"#/components/schemas/Date"},"to":{"$ref":"#/components/schemas/Date"},"holder":{"$ref":"#/components/schemas/Person"}}},"OfficeInput":{"type":"object","required":["person","office","from"],"properties":{"person":{"$ref":"#/components/schemas/Slug"},"office":{"$ref":"#/components/schemas/OfficeKind"},"from":{"$ref":"#/components/schemas/Date"},"to":{"allOf":[{"$ref":"#/components/schemas/Date"}],"nullable":true}},"additionalProperties":false},"OfficeKind":{"type":"string","enum":["chair","secretary","treasurer","care_council_delegate","coordinator"]},"OfficePatch":{"type":"object","properties":{"from":{"allOf":[{"$ref":"#/components/schemas/Date"}],"nullable":true},"to":{"allOf":[{"$ref":"#/components/schemas/Date"}],"nullable":true}},"additionalProperties":false},"Offices":{"type":"object","required":["items","pageSize","self"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/Office"}},"pageSize":{"type":"integer","minimum":1,"maximum":200},"self":{"type":"string","format":"uri"},"next":{"type":"string","format":"uri","description":"The next page; not there on the last."}}},"Openings":{"type":"object","required":["openings"],"properties":{"openings":{"type":"array","items":{"$ref":"#/components/schemas/Span"}}}},"Person":{"type":"object","required":["href","id","givenName","familyName"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"$ref":"#/components/schemas/Slug"},"givenName":{"type":"string"},"familyName":{"type":"string"},"email":{"type":"string"},"phone":{"type":"string"},"professions":{"type":"array","items":{"$ref":"#/components/schemas/Slug"}},"municipality":{"$ref":"#/components/schemas/Slug"},"nihdi":{"type":"string"},"conventioned":{"type":"boolean"}},"description":"As much of a person as the caller may see: her name; with her contact data; or all of it."},"DataExport":{"type":"object","description":"What is kept about a person, in the words of the interchange file.","required":["href","person","memberships","offices","leaves","attendance","answers","pollAnswers","availabilities","initiatives","sessions","log","looksThroughBrokenGlass"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"person":{"type":"object","additionalProperties":{}},"memberships":{"type":"array","items":{"type":"object","additionalProperties":{}}},"offices":{"type":"array","items":{"type":"object","additionalProperties":{}}},"leaves":{"type":"array","items":{"type":"object","additionalProperties":{}}},"attendance":{"type":"array","items":{"type":"object","additionalProperties":{}}},"answers":{"type":"array","items":{"type":"object","additionalProperties":{}}},"pollAnswers":{"type":"array","items":{"type":"object","additionalProperties":{}}},"availabilities":{"type":"array","items":{"type":"object","additionalProperties":{}}},"initiatives":{"type":"array","description":"The circles that she helps to start.","items":{"type":"object","additionalProperties":{}}},"calendarAddressSince":{"type":"string","format":"date-time","description":"Since when a program can fetch her calendar."},"sessions":{"type":"array","items":{"type":"object","required":["device","from"],"properties":{"device":{"type":"string","description":"Which browser on which system."},"from":{"type":"string","format":"date-time"}}}},"log":{"type":"array","description":"What the log of changes says about her.","items":{"type":"object","required":["number","moment","actor","action","kind"],"properties":{"number":{"type":"integer","minimum":1},"moment":{"type":"string","format":"date-time"},"actor":{"type":"string","description":"Somebody else is only named by what she was."},"action":{"type":"string"},"kind":{"type":"string"},"values":{"type":"object","additionalProperties":{}}}}},"looksThroughBrokenGlass":{"type":"array","description":"When an administrator could see her data.","items":{"type":"string","format":"date-time"}}}},"PersonAttendance":{"type":"object","required":["href","person","givenName","familyName","circles"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"person":{"$ref":"#/components/schemas/Slug"},"givenName":{"type":"string"},"familyName":{"type":"string"},"circles":{"type":"array","items":{"type":"object","required":["circle","name","asOf","year","firstDay","lastDay","rule","lines"],"properties":{"circle":{"$ref":"#/components/schemas/Slug"},"name":{"type":"string"},"asOf":{"allOf":[{"$ref":"#/components/schemas/Date"}],"description":"The day that was asked."},"year":{"type":"integer"},"firstDay":{"$ref":"#/components/schemas/Date"},"lastDay":{"$ref":"#/components/schemas/Date"},"rule":{"$ref":"#/components/schemas/AppliedRule"},"lines":{"type":"array","items":{"$ref":"#/components/schemas/AttendanceNorm"}}}}}}},"PersonCount":{"type":"object","description":"A number of people as it may be told: exact, below five, or a band. Without `to`: and more.","required":["text","from"],"properties":{"text":{"type":"string","description":"`12`, `< 5`, `5–9`, `80+`."},"from":{"type":"integer"},"to":{"type":"integer"}}},"PersonInput":{"type":"object","required":["givenName","familyName"],"properties":{"givenName":{"type":"string","maxLength":200},"familyName":{"type":"string","maxLength":200},"email":{"type":"string","maxLength":320,"nullable":true},"phone":{"type":"string","maxLength":320,"nullable":true},"professions":{"type":"array","items":{"$ref":"#/components/schemas/Slug"},"nullable":true},"municipality":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"nullable":true},"nihdi":{"type":"string","description":"Eleven digits.","nullable":true},"conventioned":{"type":"boolean","nullable":true}},"additionalProperties":false},"PersonPatch":{"type":"object","properties":{"givenName":{"type":"string","maxLength":200,"nullable":true},"familyName":{"type":"string","maxLength":200,"nullable":true},"email":{"type":"string","maxLength":320,"nullable":true},"phone":{"type":"string","maxLength":320,"nullable":true},"professions":{"type":"array","items":{"$ref":"#/components/schemas/Slug"},"nullable":true},"municipality":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"nullable":true},"nihdi":{"type":"string","description":"Eleven digits.","nullable":true},"conventioned":{"type":"boolean","nullable":true}},"additionalProperties":false},"PollAnswer":{"type":"object","required":["href","poll","person","givenName","familyName","answers"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"poll":{"$ref":"#/components/schemas/Slug"},"person":{"$ref":"#/components/schemas/Slug"},"givenName":{"type":"string"},"familyName":{"type":"string"},"answers":{"type":"array","items":{"type":"object","required":["option","answer"],"properties":{"option":{"type":"integer","minimum":1,"maximum":1000000},"answer":{"$ref":"#/components/schemas/AvailabilityLevel"}}}},"suggested":{"type":"array","items":{"type":"object","required":["option","answer"],"properties":{"option":{"type":"integer","minimum":1,"maximum":1000000},"answer":{"$ref":"#/components/schemas/AvailabilityLevel"}}},"description":"For herself alone, while she did not answer: what follows from when she said she can come. Not saved."}}},"PollAnswerInput":{"type":"object","required":["answers"],"properties":{"poll":{"$ref":"#/components/schemas/Slug"},"person":{"$ref":"#/components/schemas/Slug"},"answers":{"type":"array","items":{"type":"object","required":["option","answer"],"properties":{"option":{"type":"integer","minimum":1,"maximum":1000000},"answer":{"$ref":"#/components/schemas/AvailabilityLevel"}},"additionalProperties":false}},"href":{"description":"Not read."},"givenName":{"description":"Not read."},"familyName":{"description":"Not read."},"suggested":{"description":"Not read."}},"additionalProperties":false},"PollLink":{"type":"object","required":["poll","person","answer","secret"],"properties":{"poll":{"type":"string","format":"uri","description":"The absolute address of this."},"person":{"$ref":"#/components/schemas/Slug"},"answer":{"type":"string","format":"uri"},"secret":{"type":"string","description":"Shown once."}}},"SheetLink":{"type":"object","required":["href","id","meeting","createdAt","expiresAt"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"$ref":"#/components/schemas/Slug"},"meeting":{"$ref":"#/components/schemas/Slug"},"createdAt":{"$ref":"#/components/schemas/Moment"},"expiresAt":{"$ref":"#/components/schemas/Moment"},"revokedAt":{"$ref":"#/components/schemas/Moment"}},"additionalProperties":false},"NewSheetLink":{"type":"object","required":["href","id","meeting","createdAt","expiresAt","address"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"$ref":"#/components/schemas/Slug"},"meeting":{"$ref":"#/components/schemas/Slug"},"createdAt":{"$ref":"#/components/schemas/Moment"},"expiresAt":{"$ref":"#/components/schemas/Moment"},"address":{"type":"string","description":"What its holder opens in a browser. Shown here only."}},"additionalProperties":false},"SheetLinks":{"type":"object","required":["items"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/SheetLink"}}},"additionalProperties":false},"InvitationMails":{"type":"object","required":["mails"],"properties":{"mails":{"type":"integer","minimum":0,"description":"How many mails were put in the outbox."}},"additionalProperties":false},"PollLinkInput":{"type":"object","required":["person"],"properties":{"person":{"$ref":"#/components/schemas/Slug"}},"additionalProperties":false},"PollDates":{"type":"object","required":["kind","year","from","through","asked","known","served","options","summary"],"properties":{"circle":{"$ref":"#/components/schemas/Slug"},"umbrella":{"$ref":"#/components/schemas/Slug"},"kind":{"$ref":"#/components/schemas/MeetingKind"},"year":{"type":"integer","description":"The calendar year in which the working year of the dates begins."},"from":{"type":"string","format":"date"},"through":{"type":"string","format":"date","description":"The last day that was looked at."},"asked":{"type":"integer","minimum":0,"description":"People who are asked on any of the dates."},"known":{"type":"integer","minimum":0,"description":"Of them: those of whom it is known whether they can come on any."},"served":{"type":"integer","minimum":0,"description":"Of these: those who can come on at least one."},"options":{"type":"array","description":"The best first.","items":{"type":"object","required":["rank","start","end","all","why"],"properties":{"rank":{"type":"integer","minimum":1,"maximum":1000000},"start":{"type":"string","format":"date-time"},"end":{"type":"string","format":"date-time"},"venue":{"$ref":"#/components/schemas/Slug"},"online":{"type":"boolean"},"schoolHoliday":{"type":"boolean"},"needing":{"allOf":[{"$ref":"#/components/schemas/PollTally"}],"description":"Those who still need an attendance, by what they said of their week; not there when they are fewer than five."},"all":{"allOf":[{"$ref":"#/components/schemas/PollTally"}],"description":"Everybody, those who need one included."},"beforeNextBy":{"type":"string","enum":["needing_able","needing_can","able","can","earlier"],"description":"By which figure it comes before the next."},"why":{"type":"array","description":"Its figures, and why it comes before the next, in Dutch.","items":{"type":"string"}}}}},"summary":{"type":"array","description":"What there is to say of all of them, in Dutch.","items":{"type":"string"}}}},"PollDatesInput":{"type":"object","required":["kind"],"properties":{"kind":{"$ref":"#/components/schemas/MeetingKind"},"count":{"type":"integer","minimum":2,"maximum":10,"nullable":true,"description":"So many dates at most; 5 when left out."},"minutes":{"type":"integer","minimum":15,"maximum":720,"nullable":true,"description":"How long the meeting lasts; what is usual for its kind when left out."},"from":{"type":"string","format":"date","nullable":true},"through":{"type":"string","format":"date","nullable":true,"description":"The last day, in the working year of the first."}},"additionalProperties":false},"PollTally":{"type":"object","required":["able","can","ifNeedBe","cannot","unanswered"],"properties":{"able":{"type":"integer","minimum":0,"description":"`can` and `ifNeedBe` together."},"can":{"type":"integer","minimum":0},"ifNeedBe":{"type":"integer","minimum":0},"cannot":{"type":"integer","minimum":0},"unanswered":{"type":"integer","minimum":0}}},"Practice":{"type":"object","required":["href","id","name"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"$ref":"#/components/schemas/Slug"},"name":{"type":"string","maxLength":200},"municipality":{"$ref":"#/components/schemas/Slug"}}},"PracticeInput":{"type":"object","required":["name"],"properties":{"id":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"nullable":true},"name":{"type":"string","maxLength":200},"municipality":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"nullable":true}},"additionalProperties":false},"PracticePatch":{"type":"object","properties":{"name":{"type":"string","maxLength":200,"nullable":true},"municipality":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"nullable":true}},"additionalProperties":false},"Practices":{"type":"object","required":["items","pageSize","self"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/Practice"}},"pageSize":{"type":"integer","minimum":1,"maximum":200},"self":{"type":"string","format":"uri"},"next":{"type":"string","format":"uri","description":"The next page; not there on the last."}}},"PresenceLine":{"type":"object","required":["meeting","date","presence"],"properties":{"meeting":{"$ref":"#/components/schemas/Slug"},"date":{"$ref":"#/components/schemas/Date"},"presence":{"type":"string","enum":["attended","represented","over_representation_limit","excused","absent","unknown","remaining"]}}},"Preview":{"type":"object","required":["circle","name","asOf","year","firstDay","lastDay","rule","state","unrecordedMeetings","requirements","members"],"properties":{"circle":{"$ref":"#/components/schemas/Slug"},"name":{"type":"string"},"asOf":{"$ref":"#/components/schemas/Date"},"year":{"type":"integer"},"firstDay":{"$ref":"#/components/schemas/Date"},"lastDay":{"$ref":"#/components/schemas/Date"},"rule":{"$ref":"#/components/schemas/AppliedRule"},"state":{"type":"object","required":["before","after"],"properties":{"before":{"$ref":"#/components/schemas/CircleState"},"after":{"$ref":"#/components/schemas/CircleState"}}},"unrecordedMeetings":{"type":"object","required":["before","after"],"properties":{"before":{"type":"integer","minimum":0},"after":{"type":"integer","minimum":0}}},"requirements":{"type":"array","description":"Those of which the state or a number would differ.","items":{"type":"object","required":["requirement","before","after"],"properties":{"requirement":{"type":"string"},"before":{"type":"object","required":["state"],"properties":{"state":{"$ref":"#/components/schemas/RequirementState"},"reason":{"type":"string","description":"Others may follow."},"required":{"type":"integer","minimum":0},"done":{"type":"integer","minimum":0},"planned":{"type":"integer","minimum":0},"unrecorded":{"type":"integer","minimum":0},"toPlan":{"type":"integer","minimum":0},"planBy":{"$ref":"#/components/schemas/Date"},"met":{"type":"integer","minimum":0},"evaluated":{"type":"integer","minimum":0}}},"after":{"type":"object","required":["state"],"properties":{"state":{"$ref":"#/components/schemas/RequirementState"},"reason":{"type":"string","description":"Others may follow."},"required":{"type":"integer","minimum":0},"done":{"type":"integer","minimum":0},"planned":{"type":"integer","minimum":0},"unrecorded":{"type":"integer","minimum":0},"toPlan":{"type":"integer","minimum":0},"planBy":{"$ref":"#/components/schemas/Date"},"met":{"type":"integer","minimum":0},"evaluated":{"type":"integer","minimum":0}}}}}},"members":{"type":"array","description":"Those whose state or last chance would differ.","items":{"type":"object","required":["person","givenName","familyName","requirement","before","after"],"properties":{"person":{"$ref":"#/components/schemas/Slug"},"givenName":{"type":"string"},"familyName":{"type":"string"},"requirement":{"type":"string"},"before":{"type":"object","required":["state","required","credited","remaining"],"properties":{"state":{"$ref":"#/components/schemas/RequirementState"},"reason":{"type":"string","description":"Others may follow."},"required":{"type":"integer","minimum":0},"credited":{"type":"integer","minimum":0},"remaining":{"type":"integer","minimum":0},"lastChance":{"$ref":"#/components/schemas/Date"}}},"after":{"type":"object","required":["state","required","credited","remaining"],"properties":{"state":{"$ref":"#/components/schemas/RequirementState"},"reason":{"type":"string","description":"Others may follow."},"required":{"type":"integer","minimum":0},"credited":{"type":"integer","minimum":0},"remaining":{"type":"integer","minimum":0},"lastChance":{"$ref":"#/components/schemas/Date"}}}}}}}},"PreviewInput":{"type":"object","required":["changes"],"properties":{"changes":{"type":"array","minItems":1,"maxItems":50,"items":{"type":"object","required":["change"],"properties":{"change":{"type":"string","enum":["add","move","cancel"]},"meeting":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"nullable":true},"kind":{"allOf":[{"$ref":"#/components/schemas/MeetingKind"}],"nullable":true},"start":{"type":"string","description":"`YYYY-MM-DDTHH:MM` in Brussels, or with an offset.","nullable":true},"end":{"type":"string","description":"`YYYY-MM-DDTHH:MM` in Brussels, or with an offset.","nullable":true}},"additionalProperties":false}}},"additionalProperties":false},"Problem":{"type":"object","description":"RFC 9457.","required":["type","title","status","detail","instance"],"properties":{"type":{"type":"string","description":"What kind of problem; each has a page under `/refData/problemTypes`."},"title":{"type":"string"},"status":{"type":"integer","minimum":400,"maximum":599},"detail":{"type":"string","description":"What to do about it, in Dutch."},"instance":{"type":"string","description":"`urn:uuid:` and the trace of the request, to be found in the log."},"limit":{"type":"integer","description":"The limit that was passed, in bytes."},"retryAfterSec":{"type":"integer"},"issues":{"type":"array","items":{"$ref":"#/components/schemas/Issue"},"maxItems":100}}},"ProblemTypePage":{"type":"object","required":["href","id","type","status","title","description"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"type":"string"},"type":{"type":"string"},"status":{"type":"integer"},"title":{"type":"string"},"description":{"$ref":"#/components/schemas/Name"}}},"ProblemTypePages":{"type":"object","required":["items","pageSize","self"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/ProblemTypePage"}},"pageSize":{"type":"integer","minimum":1,"maximum":200},"self":{"type":"string","format":"uri"},"next":{"type":"string","format":"uri","description":"The next page; not there on the last."}}},"Profession":{"type":"object","required":["href","id","name","namePlural","cluster"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"$ref":"#/components/schemas/Slug"},"name":{"$ref":"#/components/schemas/Name"},"namePlural":{"$ref":"#/components/schemas/Name"},"cluster":{"type":"string","enum":["gezondheidszorg","welzijn"]}}},"ProfessionCell":{"type":"object","required":["profession","name","state","coverage","circles"],"properties":{"profession":{"$ref":"#/components/schemas/Slug"},"name":{"$ref":"#/components/schemas/Name"},"state":{"$ref":"#/components/schemas/CellState"},"coverage":{"type":"object","description":"Municipalities of the zone.","required":["covered","total"],"properties":{"covered":{"type":"integer"},"total":{"type":"integer"}}},"circles":{"type":"array","items":{"type":"object","required":["href","circle","name","state"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"circle":{"$ref":"#/components/schemas/Slug"},"name":{"type":"string"},"state":{"$ref":"#/components/schemas/CircleState"}}}},"membersFromZone":{"$ref":"#/components/schemas/PersonCount"},"suppressed":{"type":"boolean","description":"The number of members from the zone is held back: it would betray another."},"workforce":{"type":"object","required":["year","count","source"],"properties":{"year":{"type":"integer"},"count":{"type":"integer"},"source":{"type":"string"}}},"noneFoundOn":{"allOf":[{"$ref":"#/components/schemas/Date"}],"description":"The day on which the care council found that there is no circle."}}},"ProfessionStatus":{"type":"object","required":["href","profession","name","states","asOf","year","lastDay","zones"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"profession":{"$ref":"#/components/schemas/Slug"},"name":{"$ref":"#/components/schemas/Name"},"states":{"type":"array","items":{"type":"object","required":["state","zones"],"properties":{"state":{"$ref":"#/components/schemas/CellState"},"zones":{"type":"integer"}}}},"asOf":{"$ref":"#/components/schemas/Date"},"year":{"type":"integer"},"lastDay":{"allOf":[{"$ref":"#/components/schemas/Date"}],"description":"The last day looked at."},"zones":{"type":"array","items":{"type":"object","required":["href","zone","name","state","coverage","circles"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"zone":{"$ref":"#/components/schemas/Slug"},"name":{"$ref":"#/components/schemas/Name"},"regionalZone":{"$ref":"#/components/schemas/Slug"},"state":{"$ref":"#/components/schemas/CellState"},"coverage":{"type":"object","description":"Municipalities of the zone.","required":["covered","total"],"properties":{"covered":{"type":"integer"},"total":{"type":"integer"}}},"circles":{"type":"array","items":{"type":"object","required":["href","circle","name","state"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"circle":{"$ref":"#/components/schemas/Slug"},"name":{"type":"string"},"state":{"$ref":"#/components/schemas/CircleState"}}}},"membersFromZone":{"$ref":"#/components/schemas/PersonCount"},"suppressed":{"type":"boolean","description":"The number of members from the zone is held back: it would betray another."},"workforce":{"type":"object","required":["year","count","source"],"properties":{"year":{"type":"integer"},"count":{"type":"integer"},"source":{"type":"string"}}},"noneFoundOn":{"allOf":[{"$ref":"#/components/schemas/Date"}],"description":"The day on which the care council found that there is no circle."}}}}}},"ProfessionTally":{"type":"object","required":["profession","name","states"],"properties":{"profession":{"$ref":"#/components/schemas/Slug"},"name":{"$ref":"#/components/schemas/Name"},"states":{"type":"array","items":{"type":"object","required":["state","zones"],"properties":{"state":{"$ref":"#/components/schemas/CellState"},"zones":{"type":"integer"}}}}}},"Professions":{"type":"object","required":["items","pageSize","self"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/Profession"}},"pageSize":{"type":"integer","minimum":1,"maximum":200},"self":{"type":"string","format":"uri"},"next":{"type":"string","format":"uri","description":"The next page; not there on the last."}}},"RegionalZone":{"type":"object","required":["href","id","name"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"$ref":"#/components/schemas/Slug"},"name":{"$ref":"#/components/schemas/Name"}}},"RegionalZones":{"type":"object","required":["items","pageSize","self"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/RegionalZone"}},"pageSize":{"type":"integer","minimum":1,"maximum":200},"self":{"type":"string","format":"uri"},"next":{"type":"string","format":"uri","description":"The next page; not there on the last."}}},"Requirement":{"type":"object","required":["id","type","mandatory","source"],"properties":{"id":{"type":"string"},"type":{"type":"string","enum":["member_count","office_count","event_count","member_attendance","umbrella_count","recommendation"]},"mandatory":{"type":"boolean"},"minimum":{"type":"integer"},"maximum":{"type":"integer"},"office":{"$ref":"#/components/schemas/OfficeKind"},"kinds":{"type":"array","items":{"$ref":"#/components/schemas/MeetingKind"}},"perYear":{"type":"integer"},"minimumMinutes":{"type":"integer"},"minimumPresent":{"type":"integer"},"atMostPerMonth":{"type":"integer"},"counts":{"type":"string"},"delegation":{"type":"object","required":["mode"],"properties":{"mode":{"type":"string","enum":["none","practice","named"]},"minimumPracticeSize":{"type":"integer"},"atMostPerYear":{"type":"integer"}}},"text":{"type":"string"},"source":{"type":"string"},"document":{"type":"object","required":["title"],"properties":{"title":{"type":"string"},"publisher":{"type":"string"},"dated":{"type":"string"},"address":{"type":"string"},"note":{"type":"string"}}},"quote":{"type":"string"},"openQuestion":{"type":"string"},"checked":{"$ref":"#/components/schemas/Date"}}},"RequirementLine":{"type":"object","description":"A requirement, and how it stands. Numbers of people are exact, or a `count`, by who asks.","required":["id","type","mandatory","state","waived","source"],"properties":{"id":{"type":"string"},"type":{"type":"string","enum":["member_count","office_count","event_count","member_attendance","umbrella_count"]},"mandatory":{"type":"boolean"},"state":{"$ref":"#/components/schemas/RequirementState"},"waived":{"type":"boolean"},"reason":{"type":"string","enum":["too_few","too_many","must_attend_all_remaining","too_few_meetings_planned"]},"source":{"type":"string"},"waiver":{"type":"object","required":["circle","requirement","year","reason","grantedBy"],"properties":{"circle":{"$ref":"#/components/schemas/Slug"},"requirement":{"type":"string"},"year":{"type":"integer"},"reason":{"type":"string"},"grantedBy":{"type":"string"}}},"required":{"type":"integer"},"done":{"type":"integer"},"count":{"$ref":"#/components/schemas/PersonCount"},"planned":{"type":"integer"},"unrecorded":{"type":"integer"},"tooShort":{"type":"integer"},"due":{"type":"integer","description":"How many ought to be done by now."},"toPlan":{"type":"integer","description":"How many must still get a date."},"planBy":{"allOf":[{"$ref":"#/components/schemas/Date"}],"description":"By when the first of those must be held."},"met":{"type":"integer"},"evaluated":{"type":"integer","description":"Members with a norm above 0."},"metCount":{"$ref":"#/components/schemas/PersonCount"},"evaluatedCount":{"$ref":"#/components/schemas/PersonCount"},"suppressed":{"type":"boolean","description":"Held back: it would concern too few people."},"meetings":{"type":"array","items":{"$ref":"#/components/schemas/MeetingEvidence"},"description":"The meetings looked at, counted and not; for the circle's own people."}}},"RequirementState":{"type":"string","enum":["not_applicable","met","on_track","to_plan","incomplete","at_risk","missed"]},"RuleSet":{"type":"object","required":["href","id","name","professions","versions"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"$ref":"#/components/schemas/Slug"},"name":{"$ref":"#/components/schemas/Name"},"professions":{"type":"array","items":{"$ref":"#/components/schemas/Slug"}},"versions":{"type":"array","items":{"$ref":"#/components/schemas/RuleVersion"}}}},"RuleSetOutline":{"type":"object","required":["href","id","name","professions","versions"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"$ref":"#/components/schemas/Slug"},"name":{"$ref":"#/components/schemas/Name"},"professions":{"type":"array","items":{"$ref":"#/components/schemas/Slug"}},"versions":{"type":"array","items":{"type":"object","required":["validFrom"],"properties":{"validFrom":{"$ref":"#/components/schemas/Date"}}}}}},"RuleSets":{"type":"object","required":["items","pageSize","self"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/RuleSetOutline"}},"pageSize":{"type":"integer","minimum":1,"maximum":200},"self":{"type":"string","format":"uri"},"next":{"type":"string","format":"uri","description":"The next page; not there on the last."}}},"RuleVersion":{"type":"object","required":["validFrom","yearStarts","startupMonths","dormantAfterMonths","requirements"],"properties":{"validFrom":{"$ref":"#/components/schemas/Date"},"validFromCertainty":{"type":"string"},"yearStarts":{"type":"string"},"startupMonths":{"type":"integer"},"dormantAfterMonths":{"type":"integer"},"requirements":{"type":"array","items":{"$ref":"#/components/schemas/Requirement"}}}},"Signal":{"type":"object","required":["href","id","circle","zone","raisedOn","subject","text","status"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"$ref":"#/components/schemas/Slug"},"circle":{"$ref":"#/components/schemas/Slug"},"zone":{"$ref":"#/components/schemas/Slug"},"raisedOn":{"$ref":"#/components/schemas/Date"},"subject":{"type":"string","maxLength":200},"text":{"type":"string","maxLength":20000},"status":{"$ref":"#/components/schemas/SignalStatus"},"answer":{"type":"string","maxLength":20000}}},"SignalInput":{"type":"object","required":["circle","zone","subject","text"],"properties":{"id":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"nullable":true},"circle":{"$ref":"#/components/schemas/Slug"},"zone":{"$ref":"#/components/schemas/Slug"},"raisedOn":{"allOf":[{"$ref":"#/components/schemas/Date"}],"nullable":true},"subject":{"type":"string","maxLength":200},"text":{"type":"string","maxLength":20000},"status":{"allOf":[{"$ref":"#/components/schemas/SignalStatus"}],"nullable":true},"answer":{"type":"string","maxLength":20000,"nullable":true}},"additionalProperties":false},"SignalPatch":{"type":"object","properties":{"subject":{"type":"string","maxLength":200,"nullable":true},"text":{"type":"string","maxLength":20000,"nullable":true},"status":{"allOf":[{"$ref":"#/components/schemas/SignalStatus"}],"nullable":true},"answer":{"type":"string","maxLength":20000,"nullable":true}},"additionalProperties":false},"SignalStatus":{"type":"string","enum":["open","acknowledged","answered","closed"]},"Signals":{"type":"object","required":["items","pageSize","self"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/Signal"}},"pageSize":{"type":"integer","minimum":1,"maximum":200},"self":{"type":"string","format":"uri"},"next":{"type":"string","format":"uri","description":"The next page; not there on the last."}}},"Slug":{"type":"string","pattern":"^[a-z0-9-]{1,80}$","description":"The id of one thing, unique among its kind."},"Span":{"type":"object","properties":{"from":{"$ref":"#/components/schemas/Date"},"to":{"$ref":"#/components/schemas/Date"}}},"Task":{"type":"object","required":["href","id","status"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"type":"string"},"status":{"type":"string","enum":["running","done"]},"progress":{"type":"object","description":"How far the planning of many circles is.","required":["stage","lowerBound","unplaced"],"properties":{"stage":{"type":"string","description":"apart, inserted, settled or pushed; others may follow."},"cost":{"type":"integer"},"lowerBound":{"type":"integer"},"unplaced":{"type":"integer"}}},"result":{"type":"string","format":"uri"}}},"TerritoryStatus":{"type":"object","required":["href","asOf","year","lastDay","zones","professions"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"regionalZone":{"$ref":"#/components/schemas/Slug"},"asOf":{"$ref":"#/components/schemas/Date"},"year":{"type":"integer"},"lastDay":{"allOf":[{"$ref":"#/components/schemas/Date"}],"description":"The last day looked at."},"zones":{"type":"array","items":{"type":"object","required":["href","zone","name","professions"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"zone":{"$ref":"#/components/schemas/Slug"},"name":{"$ref":"#/components/schemas/Name"},"regionalZone":{"$ref":"#/components/schemas/Slug"},"professions":{"type":"array","items":{"$ref":"#/components/schemas/ProfessionCell"}}}}},"professions":{"type":"array","items":{"$ref":"#/components/schemas/ProfessionTally"}}}},"Umbrella":{"type":"object","required":["href","id","name","ruleSet"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"$ref":"#/components/schemas/Slug"},"name":{"type":"string"},"professions":{"type":"array","items":{"$ref":"#/components/schemas/Slug"}},"ruleSet":{"$ref":"#/components/schemas/Slug"}}},"UmbrellaStatus":{"type":"object","required":["view","href","umbrella","asOf","year","firstDay","lastDay","rule","unrecordedMeetings","circles"],"properties":{"view":{"type":"string","enum":["numbers","ownLine","coordinator"]},"href":{"type":"string","format":"uri","description":"The absolute address of this."},"umbrella":{"$ref":"#/components/schemas/Slug"},"asOf":{"allOf":[{"$ref":"#/components/schemas/Date"}],"description":"The day that was asked."},"year":{"type":"integer"},"firstDay":{"$ref":"#/components/schemas/Date"},"lastDay":{"$ref":"#/components/schemas/Date"},"rule":{"$ref":"#/components/schemas/AppliedRule"},"unrecordedMeetings":{"type":"integer"},"requirement":{"$ref":"#/components/schemas/RequirementLine"},"circles":{"type":"array","items":{"type":"object","required":["href","circle","name","represented","held"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"circle":{"$ref":"#/components/schemas/Slug"},"name":{"type":"string"},"represented":{"type":"integer"},"held":{"type":"integer"},"meetings":{"type":"array","items":{"$ref":"#/components/schemas/Slug"}},"chairs":{"type":"array","items":{"$ref":"#/components/schemas/ContactCard"}}}}}}},"Umbrellas":{"type":"object","required":["items","pageSize","self"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/Umbrella"}},"pageSize":{"type":"integer","minimum":1,"maximum":200},"self":{"type":"string","format":"uri"},"next":{"type":"string","format":"uri","description":"The next page; not there on the last."}}},"Venue":{"type":"object","required":["href","id","name"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"$ref":"#/components/schemas/Slug"},"name":{"type":"string","maxLength":200},"address":{"type":"string","maxLength":320},"municipality":{"$ref":"#/components/schemas/Slug"},"capacity":{"type":"integer"}}},"VenueInput":{"type":"object","required":["name"],"properties":{"id":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"nullable":true},"name":{"type":"string","maxLength":200},"address":{"type":"string","maxLength":320,"nullable":true},"municipality":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"nullable":true},"capacity":{"type":"integer","nullable":true}},"additionalProperties":false},"VenuePatch":{"type":"object","properties":{"name":{"type":"string","maxLength":200,"nullable":true},"address":{"type":"string","maxLength":320,"nullable":true},"municipality":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"nullable":true},"capacity":{"type":"integer","nullable":true}},"additionalProperties":false},"Venues":{"type":"object","required":["items","pageSize","self"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/Venue"}},"pageSize":{"type":"integer","minimum":1,"maximum":200},"self":{"type":"string","format":"uri"},"next":{"type":"string","format":"uri","description":"The next page; not there on the last."}}},"Waiver":{"type":"object","required":["href","id","circle","requirement","year","reason","grantedBy"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"type":"string","pattern":"^v-[1-9][0-9]*$"},"circle":{"$ref":"#/components/schemas/Slug"},"requirement":{"type":"string"},"year":{"type":"integer"},"reason":{"type":"string","maxLength":2000},"grantedBy":{"type":"string"}}},"WaiverInput":{"type":"object","required":["circle","requirement","year","reason"],"properties":{"circle":{"$ref":"#/components/schemas/Slug"},"requirement":{"type":"string","description":"A requirement of the rule set."},"year":{"type":"integer"},"reason":{"type":"string","maxLength":2000}},"additionalProperties":false},"WaiverPatch":{"type":"object","properties":{"reason":{"type":"string","maxLength":2000}},"additionalProperties":false},"Waivers":{"type":"object","required":["items","pageSize","self"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/Waiver"}},"pageSize":{"type":"integer","minimum":1,"maximum":200},"self":{"type":"string","format":"uri"},"next":{"type":"string","format":"uri","description":"The next page; not there on the last."}}},"WallMoment":{"type":"string","maxLength":40,"description":"A moment as `YYYY-MM-DDTHH:MM`, wall time in Brussels, or with an offset. In the hour that comes twice in October the offset is asked; an hour that does not exist in March is refused."},"Word":{"type":"object","required":["href","id","name"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"type":"string"},"name":{"$ref":"#/components/schemas/Name"}}},"Words":{"type":"object","required":["items","pageSize","self"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/Word"}},"pageSize":{"type":"integer","minimum":1,"maximum":200},"self":{"type":"string","format":"uri"},"next":{"type":"string","format":"uri","description":"The next page; not there on the last."}}},"Workforce":{"type":"object","required":["href","id","zone","profession","year","count","source"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"type":"string","pattern":"^w-[1-9][0-9]*$"},"zone":{"$ref":"#/components/schemas/Slug"},"profession":{"$ref":"#/components/schemas/Slug"},"year":{"type":"integer"},"count":{"type":"integer"},"source":{"type":"string","maxLength":320}}},"WorkforceInput":{"type":"object","required":["zone","profession","year","count","source"],"properties":{"zone":{"$ref":"#/components/schemas/Slug"},"profession":{"$ref":"#/components/schemas/Slug"},"year":{"type":"integer"},"count":{"type":"integer"},"source":{"type":"string","maxLength":320}},"additionalProperties":false},"WorkforcePatch":{"type":"object","properties":{"year":{"type":"integer","nullable":true},"count":{"type":"integer","nullable":true},"source":{"type":"string","maxLength":320,"nullable":true}},"additionalProperties":false},"WorkforceFigures":{"type":"object","required":["items","pageSize","self"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/Workforce"}},"pageSize":{"type":"integer","minimum":1,"maximum":200},"self":{"type":"string","format":"uri"},"next":{"type":"string","format":"uri","description":"The next page; not there on the last."}}},"Zone":{"type":"object","description":"A primary care zone (eerstelijnszone).","required":["href","id","name"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"id":{"$ref":"#/components/schemas/Slug"},"name":{"$ref":"#/components/schemas/Name"},"regionalZone":{"allOf":[{"$ref":"#/components/schemas/Slug"}],"description":"Not there where no source says it."},"population":{"type":"integer"}}},"ZoneLink":{"type":"object","required":["zone"],"properties":{"zone":{"$ref":"#/components/schemas/Slug"},"from":{"$ref":"#/components/schemas/Date"},"to":{"$ref":"#/components/schemas/Date"}}},"ZoneLinkInput":{"type":"object","required":["zone"],"properties":{"zone":{"$ref":"#/components/schemas/Slug"},"from":{"allOf":[{"$ref":"#/components/schemas/Date"}],"nullable":true},"to":{"allOf":[{"$ref":"#/components/schemas/Date"}],"nullable":true}},"additionalProperties":false},"ZoneStatus":{"type":"object","required":["href","zone","name","asOf","year","lastDay","professions"],"properties":{"href":{"type":"string","format":"uri","description":"The absolute address of this."},"zone":{"$ref":"#/components/schemas/Slug"},"name":{"$ref":"#/components/schemas/Name"},"regionalZone":{"$ref":"#/components/schemas/Slug"},"asOf":{"$ref":"#/components/schemas/Date"},"year":{"type":"integer"},"lastDay":{"allOf":[{"$ref":"#/components/schemas/Date"}],"description":"The last day looked at."},"professions":{"type":"array","items":{"$ref":"#/components/schemas/ProfessionCell"}}}},"Zones":{"type":"object","required":["items","pageSize","self"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/Zone"}},"pageSize":{"type":"integer","minimum":1,"maximum":200},"self":{"type":"string","format":"uri"},"next":{"type":"string","format":"uri","description":"The next page; not there on the last."}}}}}}
"""##
}
